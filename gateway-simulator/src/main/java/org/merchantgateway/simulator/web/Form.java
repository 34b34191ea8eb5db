package org.merchantgateway.simulator.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The parameters of a request, from its query and its body. A blank one counts as missing; of several the first counts. For one
 * thread.
 */
public final class Form {

    private final Map<String, List<String>> fields;
    private final UnaryOperator<String> names;
    private final Set<String> asked = new HashSet<>();

    private Form(Map<String, List<String>> fields, UnaryOperator<String> names) {
        this.fields = fields;
        this.names = names;
    }

    /**
     * Reads query and body, whatever the content type says: real clients send any, or none.
     *
     * @throws MalformedRequestException if the percent-encoding is broken or does not decode to UTF-8
     */
    public static Form of(WebRequest request) {
        Form form = new Form(new LinkedHashMap<>(), UnaryOperator.identity());
        form.read(request.rawQuery());
        form.read(new String(request.body(), StandardCharsets.ISO_8859_1));
        return form;
    }

    /**
     * Parameters that were read of a body in another style.
     *
     * @param values by the parameters' names, in the order in which they came
     */
    public static Form of(Map<String, List<String>> values) {
        Form form = new Form(new LinkedHashMap<>(), UnaryOperator.identity());
        values.forEach((name, each) -> each.forEach(value -> form.add(name, value)));
        return form;
    }

    /**
     * The same parameters, asked for by other names.
     *
     * @param translation of the name by which one is asked for to the name by which it came
     */
    public Form translated(UnaryOperator<String> translation) {
        return new Form(fields, translation);
    }

    private void add(String name, String value) {
        if (!value.isBlank()) {
            fields.computeIfAbsent(name.strip(), key -> new ArrayList<>()).add(value);
        }
    }

    private void read(String encoded) {
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            add(name, value);
        }
    }

    /** The first value of a parameter. */
    public Optional<String> find(String name) {
        return all(name).stream().findFirst();
    }

    /** Every value of a parameter, in the order in which they came. */
    public List<String> all(String name) {
        String came = names.apply(name);
        asked.add(came);
        return fields.getOrDefault(came, List.of());
    }

    /** The names of the parameters that came, in their order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    /**
     * The first values of the parameters that nobody has asked for, by name; a structure that was read was read with its
     * members.
     */
    public Map<String, String> unread() {
        Map<String, String> unread = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (!asked.contains(name) && !asked.contains(name.split("\\.", 2)[0])) {
                unread.put(name, values.get(0));
            }
        });
        return unread;
    }

    private static String decode(String encoded) {
        return isPlain(encoded) ? encoded : decodeEscapes(encoded);
    }

    /** Whether it stands for itself, as most parameters do: ASCII without an escape. */
    private static boolean isPlain(String encoded) {
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%' || c == '+' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String decodeEscapes(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(hexByte(encoded, i + 1));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c); // raw bytes of UTF-8 are passed through, one char each
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int hexByte(String encoded, int at) {
        int high = at + 1 < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(encoded.charAt(at + 1), 16);
        if (low < 0) {
            throw new MalformedRequestException("broken percent-encoding in the parameters");
        }
        return 16 * high + low;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedRequestException("the parameters are not UTF-8");
        }
    }
}
