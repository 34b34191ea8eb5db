package org.merchantgateway.simulator.acs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.simulator.json.Json;
import org.merchantgateway.simulator.json.JsonObject;

/**
 * A message of 3-D Secure 2 that a payer's browser carries in a form: {@code threeDSMethodData}, {@code creq} or {@code cres}.
 * Base64 of the URL-safe alphabet, of a JSON object of texts.
 */
public final class BrowserMessage {

    /** Far longer than any that a gateway or an ACS makes. */
    private static final int LONGEST = 8192;

    private final String name;
    private final Map<String, String> members;

    private BrowserMessage(String name, Map<String, String> members) {
        this.name = name;
        this.members = members;
    }

    /**
     * A message of these members, in their order.
     *
     * @param name the form's field
     */
    public static BrowserMessage of(String name, Map<String, String> members) {
        return new BrowserMessage(name, new LinkedHashMap<>(members));
    }

    /**
     * Reads a message; padding may be missing, and both alphabets of Base64 are read.
     *
     * @param name the form's field
     * @throws InvalidRequest if it is too long, or no such message; shows nothing of it
     */
    public static BrowserMessage read(String name, String text) {
        if (text.length() > LONGEST) {
            throw InvalidRequest.of(name, "must have at most " + LONGEST + " characters", "got " + text.length());
        }
        try {
            String base64 = text.replaceAll("\\s", "").replace('+', '-').replace('/', '_');
            String json = new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
            if (Json.read(json).orElse("") instanceof Map<?, ?> object) {
                return new BrowserMessage(name, texts(object));
            }
        } catch (IllegalArgumentException | IOException unreadable) {
            throw malformed(name);
        }
        throw malformed(name);
    }

    /** What is no text is passed over: a later version of the protocol may have it. */
    private static Map<String, String> texts(Map<?, ?> object) {
        Map<String, String> members = new LinkedHashMap<>();
        object.forEach((member, value) -> {
            if (value instanceof String text) {
                members.put((String) member, text);
            }
        });
        return members;
    }

    private static InvalidRequest malformed(String name) {
        return InvalidRequest.of(name, "must be Base64 of a JSON object", "got another text");
    }

    /** A member of the message. */
    public Optional<String> find(String member) {
        return Optional.ofNullable(members.get(member));
    }

    /**
     * A member that must be there.
     *
     * @throws InvalidRequest if it is missing
     */
    public String require(String member) {
        return find(member).orElseThrow(() -> InvalidRequest.of(name + "." + member, "is required", "got nothing"));
    }

    /**
     * Checks a member.
     *
     * @throws InvalidRequest if it is missing or another one; shows nothing of it
     */
    public void check(String member, String expected) {
        if (!require(member).equals(expected)) {
            throw InvalidRequest.of(name + "." + member, "must be that of the authentication", "got another");
        }
    }

    /** The id of the authentication that it is about. */
    public String transactionId() {
        return require("threeDSServerTransID");
    }

    /** As a browser carries it: without padding, as the specification has it. */
    public String packed() {
        String json = JsonObject.text(members);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The form's field alone. */
    @Override
    public String toString() {
        return "BrowserMessage[" + name + "]";
    }
}
