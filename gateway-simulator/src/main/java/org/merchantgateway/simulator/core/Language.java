package org.merchantgateway.simulator.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The languages in which this gateway speaks. */
public enum Language {
    /** English, the default. */
    EN,
    /** Russian. */
    RU;

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    /**
     * The language of an answer to a request. Never refuses: a refusal needs a language too.
     *
     * @param requested as it came
     * @return Russian if asked for, else English
     */
    public static Language of(Optional<String> requested) {
        return requested.filter(RU.code()::equalsIgnoreCase).isPresent() ? RU : EN;
    }

    /**
     * The language, if it is one: a gateway refuses a language that does not exist.
     *
     * @throws Refusal with code 5 if there is no such ISO 639-1 language
     */
    static Language checked(Optional<String> requested) {
        return checked(requested, Message.LANGUAGE_INVALID);
    }

    /** The same, refusing with another message: not all requests say it alike. */
    static Language checked(Optional<String> requested, Message otherwise) {
        if (requested.isPresent() && !KNOWN.contains(requested.get().toLowerCase(Locale.ROOT))) {
            throw new Refusal(otherwise);
        }
        return of(requested);
    }

    /** ISO 639-1: {@code en} or {@code ru}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of two texts. */
    public String pick(String english, String russian) {
        return this == RU ? russian : english;
    }

    /** Whether there is a page in this language. */
    public static Optional<Language> byCode(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst();
    }
}
