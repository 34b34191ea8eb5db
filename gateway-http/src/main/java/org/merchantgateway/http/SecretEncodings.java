package org.merchantgateway.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One secret in all the ways in which it may be written: each of its characters as it is or as a form, JSON, XML or HTML
 * escapes it; the whole in hexadecimal; and in Base64, alone or within a longer text.
 */
final class SecretEncodings {

    private static final Map<Integer, String> NAMED =
            Map.of((int) '&', "&amp;", (int) '<', "&lt;", (int) '>', "&gt;", (int) '"', "&quot;", (int) '\'', "&apos;");

    private final TextPattern escaped;
    private final TextPattern hexadecimal;
    private final List<TextPattern> base64;

    /**
     * @param secret not empty
     */
    SecretEncodings(String secret) {
        Map<Integer, List<String>> known = new HashMap<>();
        escaped = new TextPattern(secret.codePoints()
                .mapToObj(c -> known.computeIfAbsent(c, SecretEncodings::ways))
                .toList());
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        hexadecimal = plain(HexFormat.of().formatHex(bytes), digit -> List.of(digit, digit.toUpperCase(Locale.ROOT)));
        Set<String> inner = new LinkedHashSet<>();
        for (int before = 0; before < 3; before++) {
            int skipped = Math.min((3 - before) % 3, bytes.length);
            int end = skipped + (bytes.length - skipped) / 3 * 3;
            String text = Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, skipped, end));
            inner.add(text);
            inner.add(text.replace('+', '-').replace('/', '_'));
        }
        inner.remove("");
        base64 = inner.stream().map(text -> plain(text, List::of)).toList();
    }

    private static TextPattern plain(String text, Function<String, List<String>> ways) {
        return new TextPattern(
                text.chars().mapToObj(c -> ways.apply(Character.toString(c))).toList());
    }

    private static List<String> ways(int c) {
        String itself = Character.toString(c);
        StringBuilder percent = new StringBuilder();
        for (byte one : itself.getBytes(StandardCharsets.UTF_8)) {
            percent.append('%').append(HexFormat.of().toHexDigits(one));
        }
        StringBuilder unicode = new StringBuilder();
        itself.chars()
                .forEach(unit -> unicode.append("\\u").append(HexFormat.of().toHexDigits((char) unit)));
        List<String> ways = new ArrayList<>(List.of(
                itself, percent.toString(), unicode.toString(), "&#" + c + ";", "&#x" + Integer.toHexString(c) + ";"));
        if (NAMED.containsKey(c)) {
            ways.add(NAMED.get(c));
        }
        if (c == ' ') {
            ways.add("+");
        } else if (c == '"' || c == '\\' || c == '/') {
            ways.addAll(List.of("\\" + itself, "\\\\" + itself, "\\\\\\" + itself)); // once, or within JSON in JSON
        }
        return ways;
    }

    /** The text with something else in the place of the secret. */
    String replacedIn(String text, String hidden) {
        String without = replaced(escaped, text, hidden, false);
        without = replaced(hexadecimal, without, hidden, false);
        for (TextPattern inner : base64) {
            without = replaced(inner, without, hidden, true);
        }
        return without;
    }

    /**
     * Replaces every occurrence of a pattern.
     *
     * @param around whether to replace all of the Base64 around it: its edges hold parts of the secret's first and last bytes
     */
    private static String replaced(TextPattern pattern, String text, String hidden, boolean around) {
        TextPattern.Search search = pattern.in(text);
        StringBuilder without = new StringBuilder();
        int copied = 0;
        while (search.find(copied)) {
            int begin = search.begin();
            int end = search.end();
            while (around && begin > copied && isBase64(text.charAt(begin - 1))) {
                begin--;
            }
            while (around && end < text.length() && isBase64(text.charAt(end))) {
                end++;
            }
            without.append(text, copied, begin).append(hidden);
            copied = end;
        }
        return copied == 0 ? text : without.append(text, copied, text.length()).toString();
    }

    private static boolean isBase64(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || "+/-_=".indexOf(c) >= 0;
    }
}
