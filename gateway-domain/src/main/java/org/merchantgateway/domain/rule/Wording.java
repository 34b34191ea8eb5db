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
 * Puts a constraint annotation into words: its message template, with texts from the domain's bundle and the annotation's
 * own attributes put in. Knows no expression language, and no value can reach a message. In English, because these
 * words stand in exceptions.
 *
 * <p>The words are the same that a Jakarta Validation provider finds; none is loaded for them, since that takes 270 to 350
 * ms in a cold JVM (Hibernate Validator 9.1) and would hit the first payer who mistypes a card number.
 */
final class Wording {

    private static final Pattern PARAMETER = Pattern.compile("\\{([\\w.]+)}");
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.merchantgateway.domain.notation.Messages", Locale.ROOT);

    private Wording() {}

    static String of(Annotation constraint) {
        return filled(filled(attribute(constraint, "message"), constraint), constraint);
    }

    private static String filled(String template, Annotation constraint) {
        return PARAMETER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(parameter(match.group(1), constraint)));
    }

    private static String parameter(String name, Annotation constraint) {
        try {
            return TEXTS.getString(isExclusive(constraint) ? name + ".exclusive" : name);
        } catch (MissingResourceException attributeThen) {
            return attribute(constraint, name);
        }
    }

    /** Whether a limit is itself not allowed, which takes other words. */
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
