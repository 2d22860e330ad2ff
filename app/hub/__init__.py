"""The server that keeps and hands on; it decides nothing about the business."""
