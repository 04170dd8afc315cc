"""Badges on their way to paper: the queue, and what a printer is to it."""
