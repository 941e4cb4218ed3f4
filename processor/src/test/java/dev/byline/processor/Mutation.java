package dev.byline.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Breaks a source at random, as somebody who types, cuts and pastes might. */
record Mutation(Random random) {

    private static final Pattern TOKEN = Pattern.compile("\"\"\"|\\\\.|\\w+|\\s+|.", Pattern.DOTALL);

    /** What a source hardly contains by itself. */
    private static final List<String> ODD = List.of(
            "null",
            "\"\"",
            "\"\"\"",
            "\"",
            "'",
            "'\\u0000'",
            "\\u005b",
            "\\uZZZZ",
            "\\",
            "\\s",
            "\r\n",
            "\t",
            "\u0000",
            "\ud83d",
            "\ud83d\ude00",
            "\u2028",
            "\u202e",
            "\ufeff",
            "[",
            "]",
            "](",
            "[]",
            "[][",
            "[(",
            "{",
            "}",
            "(",
            ")",
            "((",
            "@",
            "#",
            "~~~\n",
            "```",
            "* ",
            "<!--",
            "<script>",
            "[x]: y",
            "static",
            "abstract",
            "private",
            "record",
            "enum",
            "interface",
            "sealed",
            "var",
            "int",
            "void",
            "new",
            "return",
            "throw",
            "if (true)",
            "? 1 : 2",
            "->",
            "::",
            "...",
            "0x",
            "1e999",
            "2147483648",
            "-1",
            ".class",
            "Object",
            "String",
            "this",
            "super",
            "@Report",
            "@Series",
            "@Series(name = \"\")",
            "@Override",
            "write()",
            "report()",
            "item()",
            "\"2017-W99\"",
            "\"\" + null",
            "+",
            "+ 1 +",
            "[0]",
            "new int[] {}",
            "final",
            "import",
            "package p;",
            ";;",
            "//",
            "/*",
            "*/");

    /** The same source with one to three mistakes. */
    String of(String source) {
        var text = source;
        for (var i = random.nextInt(3); i >= 0; i--) {
            text = once(text);
        }
        return text;
    }

    private String once(String text) {
        if (text.isEmpty()) {
            return odd();
        }
        return switch (random.nextInt(10)) {
            case 0 -> text.substring(0, random.nextInt(text.length()));
            case 1 -> replace(text, random.nextInt(text.length()), 1, "");
            case 2 -> replace(text, random.nextInt(text.length()), 0, odd());
            case 3 -> replace(text, random.nextInt(text.length()), 1, odd());
            case 4 -> lines(text);
            default -> tokens(text);
        };
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private static String replace(String text, int start, int length, String by) {
        return text.substring(0, start) + by + text.substring(Math.min(text.length(), start + length));
    }

    private String lines(String text) {
        var lines = new ArrayList<>(text.lines().toList());
        mutate(lines);
        return String.join("\n", lines);
    }

    private String tokens(String text) {
        var tokens = new ArrayList<>(
                TOKEN.matcher(text).results().map(MatchResult::group).toList());
        mutate(tokens);
        return String.join("", tokens);
    }

    private void mutate(List<String> parts) {
        var at = random.nextInt(parts.size());
        var other = random.nextInt(parts.size());
        switch (random.nextInt(5)) {
            case 0 -> parts.remove(at);
            case 1 -> parts.add(at, parts.get(at));
            case 2 -> Collections.swap(parts, at, other);
            case 3 -> parts.set(at, parts.get(other));
            default -> parts.set(at, odd());
        }
    }
}
