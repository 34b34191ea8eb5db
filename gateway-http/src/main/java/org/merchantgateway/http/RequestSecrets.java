package org.merchantgateway.http;

import java.util.List;
import java.util.Set;

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

    /** Without the values. */
    @Override
    public String toString() {
        return "RequestSecrets" + fields;
    }
}
