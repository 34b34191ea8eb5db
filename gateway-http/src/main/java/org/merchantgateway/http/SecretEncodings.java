package org.merchantgateway.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One secret in all the ways in which it may be written: each of its characters as it is or as a form, JSON, XML or HTML
 * escapes it; the whole in hexadecimal; and in Base64, alone or within a longer text.
 */
final class SecretEncodings {

    private static final Map<Integer, String> NAMED =
            Map.of((int) '&', "&amp;", (int) '<', "&lt;", (int) '>', "&gt;", (int) '"', "&quot;", (int) '\'', "&apos;");

    /** The ways to write each character, the secret's order. */
    private final List<List<String>> characters = new ArrayList<>();

    private final String hexadecimal;
    private final Set<String> base64 = new LinkedHashSet<>();

    /**
     * @param secret not empty
     */
    SecretEncodings(String secret) {
        Map<Integer, List<String>> known = new HashMap<>();
        secret.codePoints().forEach(c -> characters.add(known.computeIfAbsent(c, SecretEncodings::ways)));
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        hexadecimal = HexFormat.of().formatHex(bytes);
        for (int before = 0; before < 3; before++) {
            int skipped = Math.min((3 - before) % 3, bytes.length);
            int end = skipped + (bytes.length - skipped) / 3 * 3;
            String inner = Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, skipped, end));
            base64.add(inner);
            base64.add(inner.replace('+', '-').replace('/', '_'));
        }
        base64.remove("");
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
        StringBuilder without = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = Math.max(end(text, at), endOfHexadecimal(text, at));
            without.append(end > at ? hidden : text.substring(at, at + 1));
            at = Math.max(end, at + 1);
        }
        return withoutBase64(without.toString(), hidden);
    }

    /** Where the secret ends that begins here, character by character; here itself if none does. */
    private int end(String text, int begin) {
        if (!begins(text, begin)) {
            return begin;
        }
        Set<Integer> reached = Set.of(begin);
        for (List<String> ways : characters) {
            Set<Integer> next = new LinkedHashSet<>();
            for (int at : reached) {
                for (String way : ways) {
                    if (stands(way, text, at)) {
                        next.add(at + way.length());
                    }
                }
            }
            if (next.isEmpty()) {
                return begin;
            }
            reached = next;
        }
        return reached.stream().max(Integer::compare).orElse(begin);
    }

    private boolean begins(String text, int at) {
        for (String way : characters.get(0)) {
            if (stands(way, text, at)) {
                return true;
            }
        }
        return false;
    }

    /** What escapes may be in either case, a character of its own not. */
    private static boolean stands(String way, String text, int at) {
        return text.regionMatches(way.length() > 2, at, way, 0, way.length());
    }

    private int endOfHexadecimal(String text, int begin) {
        return text.regionMatches(true, begin, hexadecimal, 0, hexadecimal.length())
                ? begin + hexadecimal.length()
                : begin;
    }

    /** Hides all of the Base64 around it: its edges hold parts of the secret's first and last bytes. */
    private String withoutBase64(String text, String hidden) {
        String without = text;
        for (String inner : base64) {
            int found = without.indexOf(inner);
            while (found >= 0) {
                int begin = found;
                while (begin > 0 && isBase64(without.charAt(begin - 1))) {
                    begin--;
                }
                int end = found + inner.length();
                while (end < without.length() && isBase64(without.charAt(end))) {
                    end++;
                }
                without = without.substring(0, begin) + hidden + without.substring(end);
                found = without.indexOf(inner, begin + hidden.length());
            }
        }
        return without;
    }

    private static boolean isBase64(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || "+/-_=".indexOf(c) >= 0;
    }
}
