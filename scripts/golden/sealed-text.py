"""A sealed text and a keyring with a passphrase as docs/operations/keys.md describes them, made by the Python package `cryptography`."""
import base64, hashlib, json

import cryptography
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

b64 = lambda b: base64.urlsafe_b64encode(b).rstrip(b"=").decode()
agency, row = "00000000-0000-4000-8000-000000000001", "11111111-1111-4111-8111-111111111111"
kek, dek = bytes(range(32)), bytes(range(100, 132))
n1, n2, n3 = bytes(range(12)), bytes(range(20, 32)), bytes(range(40, 52))
bind = lambda column: "|".join(["reeve", "sealed:1", agency, "report_raw", row, column]).encode()
text = "Карас said “four watches”, 21:10".encode()
filled = text + b"\x80"
filled += b"\0" * (-len(filled) % 64)
wrapped = b64(n1 + AESGCM(kek).encrypt(n1, dek, bind("data key")))
sealed = ":".join(["sealed:1", "key-1", wrapped, b64(n2), b64(AESGCM(dek).encrypt(n2, filled, bind("raw_text")))])

keyring_id, salt = "22222222-2222-4222-8222-222222222222", bytes(range(60, 76))
passphrase = "two officers, one word each"
n, r, p = 1024, 8, 1
lock = hashlib.scrypt(passphrase.encode(), salt=salt, n=n, r=r, p=p, dklen=32)
ad = "|".join(str(x) for x in ["reeve", "keyring", 1, keyring_id, n, r, p, b64(salt)]).encode()
keys = [{"id": "key-1", "agency": agency, "compartment": "RAW:NORTH", "madeAt": "2026-09-27T07:00:00.000Z", "key": b64(kek)}]
keyring = {"version": 1, "id": keyring_id, "scrypt": {"n": n, "r": r, "p": p, "salt": b64(salt)},
           "nonce": b64(n3), "sealed": b64(AESGCM(lock).encrypt(n3, json.dumps(keys).encode(), ad))}
print(json.dumps({"source": "scripts/golden/sealed-text.py", "tool": "Python cryptography", "version": cryptography.__version__, "agency": agency, "row": row, "key": kek.hex(), "text": text.decode(), "sealed": sealed, "passphrase": passphrase, "keyring": keyring}, ensure_ascii=False, indent=1))
