"""What goes wrong around a book: full and dying disks, killed processes, power cuts."""
