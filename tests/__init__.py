"""Tests mirror app/ and db/; journeys/ are whole days at the desk, faults/ is what goes wrong."""
