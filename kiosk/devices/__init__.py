"""What touches the world: printers, sounds, the painter of badges. Qt without widgets."""
