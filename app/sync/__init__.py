"""One exchange between a desk and the hub; no I/O of its own."""
