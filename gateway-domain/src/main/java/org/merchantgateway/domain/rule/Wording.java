package org.merchantgateway.domain.rule;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a constraint annotation into words: its message template, with texts from the domain's bundle and the
 * annotation's own attributes put in. Does not evaluate expressions, and no value can reach a message. In English,
 * because these words stand in exceptions.
 *
 * <p>The words are the same that a Jakarta Validation provider finds. No provider is loaded for them: that takes 270 to
 * 350 ms in a cold JVM (Hibernate Validator 9.1), and the first payer who mistypes a card number would have to wait for
 * it.
 */
final class Wording {

    /** A place to fill in a message: <code>{max}</code>, or the name of a text in the bundle. */
    private static final Pattern PARAMETER = Pattern.compile("\\{([\\w.]+)}");

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.merchantgateway.domain.notation.Messages", Locale.ROOT);

    private Wording() {}

    /**
     * The words for a constraint: {@code must be AN..30}. The message is filled twice, because a text from the bundle
     * has places for attributes.
     *
     * @throws IllegalArgumentException if the message has a place that is neither in the bundle nor an attribute
     */
    static String of(Annotation constraint) {
        return filled(filled(attribute(constraint, "message"), constraint), constraint);
    }

    /** Fills each place of a template once. */
    private static String filled(String template, Annotation constraint) {
        return PARAMETER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(parameter(match.group(1), constraint)));
    }

    /** A text of the bundle by its name, else the attribute of that name. */
    private static String parameter(String name, Annotation constraint) {
        try {
            return TEXTS.getString(isExclusive(constraint) ? name + ".exclusive" : name);
        } catch (MissingResourceException attributeThen) {
            return attribute(constraint, name);
        }
    }

    /** Whether the limit itself is not allowed; the bundle has another text for that. */
    private static boolean isExclusive(Annotation constraint) {
        return (constraint instanceof DecimalMin min && !min.inclusive())
                || (constraint instanceof DecimalMax max && !max.inclusive());
    }

    private static String attribute(Annotation constraint, String name) {
        try {
            return String.valueOf(constraint.annotationType().getMethod(name).invoke(constraint));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("the message of " + constraint + " names no attribute " + name, e);
        }
    }
}
