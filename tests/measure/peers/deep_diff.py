# Compares two files with one JSON content a line by deepdiff, pair by pair. Prints how many differ
# and how long comparing took in milliseconds, reading and parsing not included.
import json
import sys
import time

from deepdiff import DeepDiff


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


left, right = (read(path) for path in sys.argv[1:3])
began = time.perf_counter()
differing = sum(1 for one, other in zip(left, right) if DeepDiff(one, other, ignore_order=True))
taken = (time.perf_counter() - began) * 1000
print(json.dumps({"differing": differing, "ms": taken}))
