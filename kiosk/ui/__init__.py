"""What they see: Qt Widgets."""
