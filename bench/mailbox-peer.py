"""Reads the headers of a mailbox with Python's own mailbox module, and prints how many and how long."""

import json
import mailbox
import sys
import time

NAMES = ("From", "To", "Cc", "Bcc", "Date", "Message-ID", "In-Reply-To")

start = time.perf_counter()
messages = 0
senders = 0
for message in mailbox.mbox(sys.argv[1], create=False):
    messages += 1
    headers = [message[name] for name in NAMES]
    senders += headers[0] is not None

json.dump({"time": (time.perf_counter() - start) * 1000, "messages": messages, "senders": senders}, sys.stdout)
