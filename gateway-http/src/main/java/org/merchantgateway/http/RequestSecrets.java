package org.merchantgateway.http;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantgateway.domain.port.Extras;

/**
 * What is secret in one request.
 *
 * @param fields names of fields that an observer is not shown, even if a field of that name may be shown elsewhere
 * @param values redacted from what the gateway answers, which may quote the request
 */
public record RequestSecrets(Set<String> fields, List<String> values) {

    /** No secrets. */
    public static final RequestSecrets NONE = new RequestSecrets(Set.of(), List.of());

    public RequestSecrets {
        fields = Set.copyOf(fields);
        values = List.copyOf(values);
    }

    /** These, and the secret ones of the fields that the library does not know. */
    RequestSecrets and(Extras extras) {
        return new RequestSecrets(
                both(fields, extras.secretNames()).collect(Collectors.toSet()),
                both(values, extras.revealSecrets()).toList());
    }

    private static Stream<String> both(Collection<String> some, Collection<String> more) {
        return Stream.concat(some.stream(), more.stream());
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "RequestSecrets" + fields;
    }
}
