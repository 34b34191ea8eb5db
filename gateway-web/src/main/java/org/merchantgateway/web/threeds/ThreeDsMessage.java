package org.merchantgateway.web.threeds;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.web.text.Base64Url;
import org.merchantgateway.web.text.JsonMembers;

/**
 * A JSON object in Base64 for URLs, which the payer's browser carries. Prints as three stars, is not serializable, and has no
 * accessor that a serializer finds. Members that are not known are kept in {@link #reveal()} and otherwise ignored.
 */
abstract class ThreeDsMessage extends SecretText {

    /** The greatest length of the text, 16 KiB. */
    static final int LIMIT = 16_384;

    /** A UUID by the specification; gateways limit it to 36 characters. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,36}");

    private static final Pattern VERSION = Pattern.compile("2(\\.\\d{1,2}){1,2}");

    private final transient String field;
    private final transient String text;
    private final transient Map<String, String> members;

    /**
     * Reads a message and checks its transaction.
     *
     * @param text with or without padding; white space in it, which forms may add, is removed
     * @param field the name under which a violation is reported
     */
    ThreeDsMessage(String text, String field) {
        if (text.length() > LIMIT) {
            throw InvalidRequest.of(field, "must have at most " + LIMIT + " characters", "got more");
        }
        this.field = field;
        this.text = text.replaceAll("\\s", "").replaceFirst("={1,2}$", "");
        this.members = JsonMembers.of(Base64Url.decoded(this.text, field), field);
        check("threeDSServerTransID", transactionId(), ID, "must be at most 36 letters, digits and hyphens");
    }

    /** The 3DS Server's id of the authentication ({@code threeDSServerTransID}): at most 36 letters, digits and hyphens. */
    public final String transactionId() {
        return members.getOrDefault("threeDSServerTransID", "");
    }

    /** The text as a browser posts it, without padding. Never log or store it. */
    @Override
    public final String reveal() {
        return text;
    }

    final Optional<String> find(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Refuses a message of another type, or of another version than 2. */
    final void checkIs(String messageType) {
        if (!find("messageType").equals(Optional.of(messageType))) {
            throw InvalidRequest.of(field + ".messageType", "must be " + messageType, "got another");
        }
        check("messageVersion", version(), VERSION, "must be a version 2");
        check("acsTransID", acsId().orElse("-"), ID, "must be at most 36 letters, digits and hyphens");
    }

    final String version() {
        return members.getOrDefault("messageVersion", "");
    }

    final Optional<String> acsId() {
        return find("acsTransID");
    }

    private void check(String name, String value, Pattern pattern, String rule) {
        if (!pattern.matcher(value).matches()) {
            throw InvalidRequest.of(field + "." + name, rule, value.isEmpty() ? "got nothing" : "got another text");
        }
    }
}
