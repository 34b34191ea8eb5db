package org.merchantgateway.domain.rule;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Limited;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.notation.Violation;

/** Checks a value that was built before, with all that is in it, against the limits of a gateway. */
public final class LimitCheck {

    /** Computed once for each type, because every operation that is sent is checked. */
    private static final ClassValue<Boolean> OF_DOMAIN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.getPackageName().startsWith("org.merchantgateway.domain.")
                    && Modifier.isPublic(type.getModifiers())
                    && !type.isEnum()
                    && !type.isInterface()
                    && Part.areReadable(type);
        }
    };

    private LimitCheck() {}

    /**
     * Every violation of a value and of what it is made of, at any depth.
     *
     * @param whole a value that was built, such as an operation
     * @param limits the gateway's
     * @return paths from the value on, such as {@code cart.items[0].name}; empty if the gateway accepts all of it
     */
    public static List<Violation> violations(Object whole, Limits limits) {
        List<Violation> found = new ArrayList<>(0);
        checkInside("", whole, limits, found::add);
        return found;
    }

    private static void checkParts(Object whole, Limits limits, Consumer<Violation> report) {
        for (LimitedParts.Limited limited : LimitedParts.of(Fields.typeOf(whole), limits)) {
            @Nullable Object value = limited.part().read(whole);
            limited.violations(value).forEach(report);
            checkInside(limited.part().path(), value, limits, report);
        }
    }

    /** What a part holds: nothing, a value, or several. */
    private static void checkInside(String path, @Nullable Object value, Limits limits, Consumer<Violation> report) {
        if (value instanceof Optional<?> held) {
            held.ifPresent(present -> checkInside(path, present, limits, report));
        } else if (value instanceof Collection<?> several) {
            int index = 0;
            for (Object one : several) {
                checkInside(path + "[" + index++ + "]", one, limits, report);
            }
        } else if (value instanceof Limited limited) {
            limited.violations(limits)
                    .forEach(violation -> report.accept(path.isEmpty() ? violation : violation.under(path)));
        } else if (value instanceof SecretText secret) {
            LimitedParts.of(secret.getClass(), limits)
                    .get(0)
                    .violations(secret.reveal())
                    .forEach(violation -> report.accept(path.isEmpty() ? violation : violation.at(path)));
        } else if (value != null && isOfDomain(Fields.typeOf(value))) {
            checkParts(value, limits, path.isEmpty() ? report : inside(path, value, report));
        }
    }

    /** Whether the domain made the type: what a team's own operation is made of is its own matter. */
    private static boolean isOfDomain(Class<?> type) {
        return OF_DOMAIN.get(type);
    }

    /** A type that wraps one value has no name of its own: {@code orderNumber}, not {@code orderNumber.value}. */
    private static Consumer<Violation> inside(String path, Object value, Consumer<Violation> report) {
        return violation -> report.accept(
                Part.of(Fields.typeOf(value)).size() == 1 && violation.path().indexOf('.') < 0
                        ? violation.at(path)
                        : violation.under(path));
    }
}
