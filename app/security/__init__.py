"""What makes the service safe on a network: keys, limits, headers, a log and figures."""
