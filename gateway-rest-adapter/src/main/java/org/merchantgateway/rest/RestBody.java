package org.merchantgateway.rest;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.Profile;

/**
 * A request's body, a form or one JSON object, as it is written field by field. It holds secrets, so it prints as nothing but
 * its kind.
 */
abstract sealed class RestBody permits FormBody, JsonBody {

    private final Profile profile;
    private final Set<String> names = new HashSet<>();

    /** An empty body, whose fields have the names that the profile gives them. */
    RestBody(Profile profile) {
        this.profile = profile;
    }

    /** A body in the gateway's style that says who we are: {@code userName} and {@code password}, or {@code token}. */
    static RestBody of(GatewayConfig config) {
        RestBody body = config.profile().bodies() == BodyStyle.JSON
                ? new JsonBody(config.profile())
                : new FormBody(config.profile());
        return config.credentials()
                .fold(
                        (userName, password) ->
                                body.add("userName", userName.value()).add("password", password.reveal()),
                        token -> body.add("token", token.reveal()));
    }

    /** What the gateway that reads it is like. */
    final Profile profile() {
        return profile;
    }

    /** The names of all fields that the request may have, those without a value included. */
    final Set<String> names() {
        return names;
    }

    /**
     * One field. A {@link JsonText} is a structure; numbers and booleans are such in JSON; anything else is a text.
     *
     * @param name as the manual calls it
     */
    final RestBody add(String name, Object value) {
        return add(name, Optional.of(value));
    }

    /** One field, if there is a value. */
    final RestBody add(String name, Optional<?> value) {
        String field = profile.field(name);
        int dot = field.equals(name) ? -1 : field.indexOf('.');
        if (dot < 0) {
            names.add(field);
            value.ifPresent(present -> write(field, present));
        } else {
            names.add(field.substring(0, dot));
            value.ifPresent(present -> writeInside(field.substring(0, dot), field.substring(dot + 1), present));
        }
        return this;
    }

    /** A field of several values; none is added for no value. */
    final RestBody addEach(String name, Collection<?> values) {
        names.add(profile.field(name));
        if (!values.isEmpty()) {
            writeEach(profile.field(name), values);
        }
        return this;
    }

    /** A field of a team's own, by exactly this name, if there is a value. */
    final void addOwn(String name, Optional<String> value) {
        names.add(name);
        value.ifPresent(text -> write(name, text));
    }

    abstract void write(String field, Object value);

    /** Writes a field inside an object. A profile has such a place only for JSON bodies. */
    abstract void writeInside(String object, String field, Object value);

    /** Writes several values, at least one. */
    abstract void writeEach(String field, Collection<?> values);

    /** The header {@code Content-Type}. */
    abstract String contentType();

    /** The bytes that are sent. */
    abstract byte[] toBytes();

    @Override
    public final String toString() {
        return getClass().getSimpleName();
    }
}
