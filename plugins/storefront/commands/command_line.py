"""What is typed behind `python3 tasks.py` or `balarea`, read by Invoke's parser; help and refusals are ours, and Indonesian.

Invoke's own program would add its options to ours, speak English, and keep Python from storing what it compiles.
"""

import inspect
import os
import re
import shutil
import sys
import textwrap
from ast import literal_eval
from collections.abc import Callable, Iterable, Sequence
from typing import NoReturn

from invoke.collection import Collection
from invoke.exceptions import Exit, ParseError
from invoke.executor import Executor
from invoke.parser.argument import Argument
from invoke.parser.context import ParserContext
from invoke.parser.parser import Parser

from storefront.catalog.problems import nearest
from storefront.commands import CommandError, refusal, started_as

_HELP, _VERSION = ("--help", "-h"), ("--version", "-V")


def main(tasks: Collection, version: Callable[[], str], typed: Sequence[str]) -> NoReturn:
    """Does what was typed and ends the process: with 0 when it was done, else with 1 and a message."""
    try:
        _run(tasks, version, list(typed))
        sys.stdout.flush()
    except Exit as error:
        if error.message:
            print(error.message, file=sys.stderr)
        sys.exit(error.code)
    except BrokenPipeError:
        # Whoever reads along has seen enough; nothing is left to be written at the end (Python docs, "Note on SIGPIPE").
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        print(f"Perintah ini berhenti: {refusal(error)}.", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(1)
    sys.exit(0)


def _run(tasks: Collection, version: Callable[[], str], typed: list[str]) -> None:
    commands = {context.name or "": context for context in tasks.to_contexts()}
    if typed[:1] == ["help"]:  # as other programs have it
        typed = [*typed[1:], _HELP[0]]
    # Before all else, for help is asked for by those whose command isn't right yet.
    if not typed or not {*_HELP}.isdisjoint(typed):
        name = next((word for word in typed if not word.startswith("-")), None)
        if name and name not in commands:
            raise CommandError(_unknown(name, None, commands))
        print(_command_help(commands[name], tasks) if name else _help(tasks, commands))
    elif typed[0] in _VERSION:
        print(f"Balarea {version()}")
    else:
        Executor(tasks).execute(*_parsed(commands, typed))


def _parsed(commands: dict[str, ParserContext], typed: list[str]) -> list[ParserContext]:
    """The commands with their options. Raises CommandError where one can't be understood."""
    try:
        found = Parser(commands.values(), initial=ParserContext()).parse_argv(typed)[1:]
    except ParseError as error:
        raise CommandError(_refusal(error, commands)) from None
    except ValueError as error:  # int() has no other words
        written = literal_eval(str(error).partition("base 10: ")[2])
        raise CommandError(f'Tertulis "{written}", padahal harus angka. Lihat: {started_as()} {typed[0]} --help') from None
    for command in found:
        for argument in command.positional_args:
            if argument.value.startswith("-"):
                raise CommandError(_unknown(argument.value, command, commands))
    return found


def _refusal(error: ParseError, commands: dict[str, ParserContext]) -> str:
    command, name = error.context, error.context.name if error.context else ""
    if unknown := re.fullmatch(r"No idea what (.+) is!", str(error)):
        return _unknown(literal_eval(unknown[1]), command, commands)
    if option := re.match(r"Flag <Argument: ([\w-]+)", str(error)):
        return f"Sesudah --{option[1]} harus ada isinya. Lihat: {started_as()} {name} --help"
    if command and command.missing_positional_args:
        missing = " dan ".join(argument.names[0].upper() for argument in command.missing_positional_args)
        return f"Perintah {name} belum lengkap: {missing} belum ditulis. Lihat: {started_as()} {name} --help"
    return f"Perintah ini tidak bisa dimengerti. Lihat: {started_as()} --help"


def _unknown(word: str, command: ParserContext | None, commands: dict[str, ParserContext]) -> str:
    name = command.name if command else None
    if not word.startswith("-"):
        return f'Perintah "{word}" tidak dikenal.{_instead(word, commands)}.'
    if command and name:
        return f'Perintah {name} tidak mengenal "{word}".{_instead(word, [*command.flags, _HELP[0]])}.'
    return f'Pilihan "{word}" tidak dikenal.{_instead(word, [_HELP[0], _VERSION[0]])}.'


def _instead(word: str, known: Iterable[str]) -> str:
    known = list(known)
    return nearest(word, known) or " Pilih: " + ", ".join(known)


def _help(tasks: Collection, commands: Iterable[str]) -> str:
    return "\n".join([
        f"Pakai: {started_as()} PERINTAH [pilihan]", "",
        *_columns([(name, inspect.getdoc(tasks[name]) or "") for name in commands]), "",
        f"Pilihan sebuah perintah: {started_as()} PERINTAH --help",
    ])


def _command_help(command: ParserContext, tasks: Collection) -> str:
    """Its sentence, then what must be written and what may be."""
    name, needed = command.name or "", command.positional_args
    options = [argument for argument in command.args.values() if argument not in needed]
    usage = [started_as(), name, *(argument.names[0].upper() for argument in needed), *(["[pilihan]"] if options else [])]
    rows = [(argument.names[0].upper(), argument.help or "") for argument in needed]
    rows += [(_spelled(argument), argument.help or "") for argument in options]
    return "\n".join(
        [f"Pakai: {' '.join(usage)}", "", inspect.getdoc(tasks[name]) or "", *(["", *_columns(rows)] if rows else [])])


def _spelled(option: Argument) -> str:
    value = {str: "TEKS", int: "ANGKA"}.get(option.kind)
    short = [f"-{name} {value}" if value else f"-{name}" for name in option.names if len(name) == 1]
    long = [f"--{name}={value}" if value else f"--{name}" for name in option.names if len(name) > 1]
    return ", ".join([*short, *long])


def _columns(rows: Sequence[tuple[str, str]]) -> list[str]:
    left = max(len(name) for name, _ in rows) + 5
    width = max(shutil.get_terminal_size().columns - left, 30)
    lines = []
    for name, words in rows:
        first, *others = textwrap.wrap(words, width, break_on_hyphens=False) or [""]
        lines += [f"  {name}".ljust(left) + first, *(" " * left + other for other in others)]
    return lines
