package org.merchantgateway.domain.notation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one gateway accepts where it differs from the manual: the notation of fields, and which fields are required.
 * Immutable; two are equal only if they are the same object, because rules are compiled for each.
 */
public final class Limits {

    /** The manual's own: no difference. */
    public static final Limits MANUAL = new Limits("manual", Map.of(), Map.of());

    private final String profile;
    private final Map<String, Notation> notations;
    private final Map<String, Boolean> required;

    /**
     * Limits with a name; both maps are copied.
     *
     * @param profile the name that violations show
     * @param notations by the field's name ({@code orderNumber}), where it is not the manual's
     * @param required whether a field must be there, by {@code payByBinding.ip}, where it is not as in the manual
     */
    public Limits(String profile, Map<String, Notation> notations, Map<String, Boolean> required) {
        this.profile = profile;
        this.notations = new LinkedHashMap<>(notations);
        this.required = new LinkedHashMap<>(required);
    }

    /** The profile's name, for violations. */
    public String profile() {
        return profile;
    }

    /**
     * The notation of a field.
     *
     * @param field such as {@code orderNumber}
     * @return empty where it is the manual's
     */
    public Optional<Notation> notation(String field) {
        return Optional.ofNullable(notations.get(field));
    }

    /**
     * Whether a field must be there.
     *
     * @param field such as {@code payByBinding.ip}
     * @param inManual whether the manual requires it
     */
    public boolean isRequired(String field, boolean inManual) {
        return required.getOrDefault(field, inManual);
    }

    /**
     * A rule and the profile that has it, if it is not the manual's: {@code must be ANS..36 (profile alfa)}.
     *
     * @param rule in words
     */
    public String worded(String rule) {
        return rule + " (profile " + profile + ")";
    }

    /** All notations that differ from the manual's, by the field's name, in the order in which they were given. */
    public Map<String, Notation> notations() {
        return new LinkedHashMap<>(notations);
    }

    /** Which fields must be there or need not, where it is not as in the manual, in the order in which they were given. */
    public Map<String, Boolean> required() {
        return new LinkedHashMap<>(required);
    }

    /** The profile's name. */
    @Override
    public String toString() {
        return "Limits[" + profile + "]";
    }
}
