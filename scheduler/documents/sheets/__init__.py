"""Sheets for people as .xlsx files: columns, rows and styles; how they look; how they are saved."""
