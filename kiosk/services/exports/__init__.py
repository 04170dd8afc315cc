"""What leaves the kiosk for the organiser's own tools."""
