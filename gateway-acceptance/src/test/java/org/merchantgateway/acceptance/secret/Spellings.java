package org.merchantgateway.acceptance.secret;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ways in which a secret may be written. */
final class Spellings {

    /** Fewer characters of Base64 could stand anywhere by chance. */
    private static final int SHORTEST_INNER = 6;

    private Spellings() {}

    /** Every way by its name; ways that come to the same are there twice. */
    static Map<String, String> of(String secret) {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("raw", secret);
        ways.put("URL-encoded", URLEncoder.encode(secret, StandardCharsets.UTF_8));
        ways.put("percent-encoded", ways.get("URL-encoded").replace("+", "%20"));
        ways.put("percent-encoded in lower case", lowerCaseEscapes(ways.get("URL-encoded")));
        ways.put("JSON-escaped", json(secret));
        ways.put("JSON-escaped with solidus", json(secret).replace("/", "\\/"));
        ways.put(
                "XML-escaped", secret.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
        ways.put("XML-escaped text", secret.replace("&", "&amp;").replace("<", "&lt;"));
        ways.put("HTML-escaped", html(secret).replace("'", "&#39;"));
        ways.put("all of XML escaped", html(secret).replace("'", "&apos;"));
        ways.put("Base64", base64(secret.getBytes(StandardCharsets.UTF_8)));
        ways.put("Base64 for URLs", ways.get("Base64").replace('+', '-').replace('/', '_'));
        ways.put("hexadecimal", HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
        return ways;
    }

    /** What is searched for: every way, a card's number in groups too, and Base64 of any text that holds the secret. */
    static Map<String, String> searched(String secret) {
        Map<String, String> ways = new LinkedHashMap<>(of(secret));
        for (int before = 0; before < 3; before++) {
            String inner = inner(secret, before);
            if (inner.length() >= SHORTEST_INNER) {
                ways.put("Base64 of a text that holds it, " + before, inner);
            }
        }
        if (secret.matches("\\d{16}")) {
            ways.put("grouped", String.join(" ", groups(secret)));
            ways.put("hyphenated", String.join("-", groups(secret)));
        }
        ways.put(
                "HTML-escaped attribute",
                secret.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace("\"", "&#34;")
                        .replace("'", "&#39;"));
        ways.put("an array", Arrays.toString(secret.getBytes(StandardCharsets.UTF_8)));
        return ways;
    }

    private static List<String> groups(String digits) {
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < digits.length(); at += 4) {
            groups.add(digits.substring(at, at + 4));
        }
        return groups;
    }

    /** Those characters of Base64 that depend on nothing but the secret, which begins so many bytes after a third. */
    private static String inner(String secret, int before) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        int skipped = (3 - before) % 3;
        int whole = (bytes.length - skipped) / 3 * 3;
        return whole <= 0 ? "" : base64(Arrays.copyOfRange(bytes, skipped, skipped + whole));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String lowerCaseEscapes(String encoded) {
        return java.util.regex.Pattern.compile("%..")
                .matcher(encoded)
                .replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT));
    }

    static String json(String text) {
        return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
