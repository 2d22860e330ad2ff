"""What `make shots` photographs, and with what."""
