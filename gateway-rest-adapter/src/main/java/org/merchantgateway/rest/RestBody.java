package org.merchantgateway.rest;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.Profile;

/** A request's body, a form or one JSON object, as it is written field by field. */
sealed interface RestBody permits FormBody, JsonBody {

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
    Profile profile();

    /** The names of all fields that the request may have, those without a value included. */
    Set<String> names();

    /** One field. A {@link JsonText} is a structure; numbers and booleans are such in JSON; anything else is a text. */
    RestBody add(String name, Object value);

    /** One field, if there is a value. */
    default RestBody add(String name, Optional<?> value) {
        names().add(profile().field(name));
        return value.isPresent() ? add(name, value.get()) : this;
    }

    /** A field of several values; none is added for no value. */
    RestBody addEach(String name, Collection<?> values);

    /** The header {@code Content-Type}. */
    String contentType();

    /** The bytes that are sent. */
    byte[] toBytes();
}
