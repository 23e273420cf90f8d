/**
 * What the program needs of the runtime it stands on, asked of that runtime: `ELECTRON build/electron-self-test.mjs` prints one
 * line of JSON and ends; the tests run the same under Node. Electron's crypto is BoringSSL, not the library Node has: what works
 * under Node may be missing there.
 */
import * as crypto from 'node:crypto';
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { argon2id } from 'hash-wasm';

const hex = (text) => Buffer.from(text, 'hex');
const same = (made, wanted) => Buffer.from(made).toString('hex') === wanted;
/** Keys as the standards print them, wrapped as the runtime takes them. */
const privateKey = (oid, seed) => ({ key: hex(`302e020100300506032b65${oid}04220420${seed}`), format: 'der', type: 'pkcs8' });
const publicKey = (oid, point) => ({ key: hex(`302a300506032b65${oid}032100${point}`), format: 'der', type: 'spki' });

/** Each primitive with a vector from the document that defines it. */
export const PRIMITIVES = {
  'SHA-256 (FIPS 180-4)': (c) => same(c.createHash('sha256').update('abc').digest(), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'),
  'SHA-512 (FIPS 180-4)': (c) => same(c.createHash('sha512').update('abc').digest().subarray(0, 32), 'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a'),
  'HMAC-SHA-256 (RFC 4231)': (c) => same(c.createHmac('sha256', 'Jefe').update('what do ya want for nothing?').digest(), '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'),
  'HKDF-SHA-256 (RFC 5869)': (c) => same(c.hkdfSync('sha256', hex('0b'.repeat(22)), hex('000102030405060708090a0b0c'), hex('f0f1f2f3f4f5f6f7f8f9'), 42),
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'),
  'AES-256-GCM (NIST)': (c) => {
    const cipher = c.createCipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12));
    const text = Buffer.concat([cipher.update(Buffer.alloc(16)), cipher.final()]);
    return same(text, 'cea7403d4d606b6e074ec5d3baf39d18') && same(cipher.getAuthTag(), 'd0d1c8a799996bf0265b98b5d48ab919');
  },
  'AES-256-GCM refuses a changed text': (c) => {
    const decipher = c.createDecipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12));
    decipher.setAuthTag(hex('d0d1c8a799996bf0265b98b5d48ab919'));
    decipher.update(hex('dea7403d4d606b6e074ec5d3baf39d18'));
    try {
      decipher.final();
      return false;
    } catch {
      return true;
    }
  },
  'scrypt (RFC 7914)': (c) => same(c.scryptSync('password', 'NaCl', 32, { N: 1024, r: 8, p: 16 }), 'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162'),
  'Ed25519 (RFC 8032)': (c) => {
    const key = c.createPrivateKey(privateKey('70', '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'));
    const signature = c.sign(null, Buffer.alloc(0), key);
    const known = c.createPublicKey(publicKey('70', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'));
    return same(signature, 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b')
      && c.verify(null, Buffer.alloc(0), known, signature) && !c.verify(null, Buffer.from('x'), known, signature);
  },
  'X25519 (RFC 7748)': (c) => same(c.diffieHellman({
    privateKey: c.createPrivateKey(privateKey('6e', '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb')),
    publicKey: c.createPublicKey(publicKey('6e', '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a')),
  }), '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742'),
  'random bytes': (c) => c.randomBytes(32).length === 32 && !c.randomBytes(32).equals(c.randomBytes(32)),
  'comparison in constant time': (c) => c.timingSafeEqual(Buffer.from('a'), Buffer.from('a')) && !c.timingSafeEqual(Buffer.from('a'), Buffer.from('b')),
  'Argon2id in WebAssembly (reference implementation)': async () => same(
    await argon2id({ password: 'password', salt: 'somesalt', parallelism: 1, iterations: 2, memorySize: 65_536, hashLength: 32, outputType: 'binary' }),
    '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
  ),
  'the register’s driver, with its cipher': (_c, load) => {
    const Database = load('better-sqlite3-multiple-ciphers');
    const folder = mkdtempSync(path.join(tmpdir(), 'oberih-self-test-'));
    try {
      const file = path.join(folder, 'x.db');
      const db = new Database(file);
      db.pragma("cipher='sqlcipher'");
      db.pragma('legacy=4');
      db.key(Buffer.from(`x'${'11'.repeat(32)}'`));
      db.exec("CREATE TABLE t (a); INSERT INTO t VALUES ('canary')");
      db.close();
      const bytes = readFileSync(file);
      return bytes.length > 0 && !bytes.includes('SQLite format 3') && !bytes.includes('canary');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  'the typesetter’s native part': (_c, load) => typeof load('@myriaddreamin/typst-ts-node-compiler').NodeCompiler.create === 'function',
};

/** Asks every primitive; answers the names of those that failed. */
export async function selfTest(given = crypto, load = createRequire(import.meta.url)) {
  const failed = [];
  for (const [name, holds] of Object.entries(PRIMITIVES)) {
    try {
      if (!await holds(given, load)) failed.push(name);
    } catch {
      failed.push(name);
    }
  }
  return failed;
}

if (process.versions.electron !== undefined || (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url))) {
  const failed = await selfTest();
  const { electron = null, chrome = null, node, modules } = process.versions;
  process.stdout.write(`${JSON.stringify({ tried: Object.keys(PRIMITIVES).length, failed, versions: { electron, chrome, node, modules } })}\n`);
  if (electron === null) process.exitCode = failed.length === 0 ? 0 : 1;
  else (await import('electron')).app.exit(failed.length === 0 ? 0 : 1);
}
