"""Real servers on this machine, with the settings of hosts/: nginx, Caddy and an SSH server, each with a folder of its own."""

import getpass
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPMessage
from pathlib import Path

HOSTS = Path(__file__).parents[2] / "hosts"
NAME, PLACE = "namadesa.desa.id", "/srv/desa"


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def _running(port: int, *command: str, said: Path, **environment: str) -> Iterator[None]:
    with said.open("w") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, env={**os.environ, **environment})
    try:
        end = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                assert process.poll() is None, said.read_text()
                assert time.monotonic() < end, said.read_text()
                time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


@contextmanager
def nginx(place: Path, own: Path) -> Iterator[str]:
    """Shows `place` as hosts/nginx.conf shows /srv/desa; the address of the site."""
    port, own = free_port(), own.absolute()
    site = (HOSTS / "nginx.conf").read_text(encoding="utf-8").replace(PLACE, str(place))
    site = site.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("    listen [::]:80;\n", "")
    paths = "".join(f"{kind}_temp_path {own}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;\n" if os.geteuid() == 0 else ""
    config = own / "nginx.conf"
    config.write_text(f"{user}daemon off;\npid {own}/nginx.pid;\nerror_log stderr;\nevents {{}}\nhttp {{\naccess_log off;\n{paths}{site}}}\n")
    with _running(port, "nginx", "-p", str(own), "-c", str(config), said=own / "nginx.log"):
        yield f"http://127.0.0.1:{port}/"


@contextmanager
def caddy(place: Path, own: Path) -> Iterator[str]:
    """Shows `place` as hosts/Caddyfile shows /srv/desa; the address of the site."""
    port = free_port()
    site = (HOSTS / "Caddyfile").read_text(encoding="utf-8").replace(PLACE, str(place)).replace(f"\n{NAME} {{", f"\nhttp://127.0.0.1:{port} {{")
    config = own / "Caddyfile"
    config.write_text(f"{{\n\tadmin off\n}}\n{site}")
    command = ("caddy", "run", "--adapter", "caddyfile", "--config", str(config))
    with _running(port, *command, said=own / "caddy.log", HOME=str(own), XDG_DATA_HOME=str(own), XDG_CONFIG_HOME=str(own)):
        yield f"http://127.0.0.1:{port}/"


@contextmanager
def sshd(own: Path) -> Iterator[tuple[str, str]]:
    """An SSH server that takes one key: whom to reach, and the value of RSYNC_RSH with which to reach them."""
    port, own = free_port(), own.absolute()
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # where the system has started none, its own folder isn't there
    for name in ("host", "key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(own / name)], check=True)
    config = own / "sshd_config"
    config.write_text(
        f"ListenAddress 127.0.0.1\nPort {port}\nHostKey {own}/host\nAuthorizedKeysFile {own}/key.pub\nPidFile {own}/sshd.pid\n"
        "StrictModes no\nUsePAM no\nPasswordAuthentication no\nPermitRootLogin prohibit-password\nMaxStartups 100\n")
    known = own / "known_hosts"
    known.write_text(f"[127.0.0.1]:{port} {(own / 'host.pub').read_text()}")
    shell = f"ssh -F none -p {port} -i {own}/key -o UserKnownHostsFile={known} -o StrictHostKeyChecking=yes -o BatchMode=yes"
    # sshd wants its own whole path.
    program = subprocess.run(["which", "sshd"], capture_output=True, text=True, check=True).stdout.strip()
    with _running(port, program, "-D", "-e", "-f", str(config), said=own / "sshd.log"):
        yield f"{getpass.getuser()}@127.0.0.1", shell


def fetch(address: str) -> tuple[int, HTTPMessage, bytes]:
    """Status, headers and bytes, whatever they are; a redirect isn't followed."""
    try:
        with _PLAIN.open(address, timeout=20) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.headers, refused.read()


class _Stays(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_args: object) -> None:
        return None


_PLAIN = urllib.request.build_opener(_Stays)
