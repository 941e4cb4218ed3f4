package dev.byline.processor;

import dev.byline.processor.RandomExpressions.Kind;
import java.util.Random;

/** Literals as the language lets them be written. */
record RandomLiterals(Random random) {

    /** A literal whose type is the primitive type or the string; where that takes a cast, with it. */
    String of(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> pick("true", "false");
            case BYTE -> "(byte) " + pick("0", "-1", "127", "-128", "" + random.nextInt(256));
            case SHORT -> "(short) " + pick("0", "-1", "32767", "-32768", "" + random.nextInt(70000));
            case CHAR -> pick("'a'", "'Z'", "'7'", "'\\u0041'", "'\\101'", "'é'", "'\\u4e2d'");
            case INT -> integer();
            case LONG ->
                pick(
                                "0L",
                                "1l",
                                "(-9223372036854775808L)",
                                "9223372036854775807L",
                                "0xffff_ffff_ffffL",
                                "01777L",
                                "0b101L",
                                random.nextInt() + "L")
                        .replaceFirst("^-(.*)$", "(-$1)");
            case FLOAT ->
                pick(
                        "0f",
                        "(-0f)",
                        "1.5F",
                        "3.4028235e38f",
                        "1.4e-45f",
                        "1e10f",
                        "0x1.8p3f",
                        ".1f",
                        Math.abs(random.nextFloat()) + "f");
            case DOUBLE ->
                pick(
                        "0.0",
                        "(-0.0)",
                        "1.",
                        ".5",
                        "1e300",
                        "4.9e-324",
                        "0x1p-3",
                        "3d",
                        "1e7",
                        "0.001",
                        "(0.0 / 0)",
                        "(1 / 0.0)",
                        "" + Math.abs(random.nextDouble() * 1e6));
            case STRING -> string();
        };
    }

    private String integer() {
        return pick(
                "0",
                "1",
                "(-1)",
                "2147483647",
                "(-2147483648)",
                "0x7f",
                "0xffffffff",
                "017",
                "0b1010",
                "1_000_000",
                "" + random.nextInt(100),
                "(" + random.nextInt() + ")");
    }

    private String string() {
        return pick(
                        "\"\"",
                        "\"x\"",
                        "\"two words\"",
                        "\"\\u00e9\\101\\s.\"",
                        "\"\\ud83d\\ude00\"",
                        "\"a\" + \"b\"",
                        "(\"c\" + \"d\" + 'e')",
                        "\"\"\"\n            text\n              \\\n            block\"\"\"")
                .replaceFirst("^\"a\" \\+ \"b\"$", "(\"a\" + \"b\")");
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }
}
