package org.merchantgateway.testkit.generator;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.merchantgateway.domain.notation.AbsoluteUrl;
import org.merchantgateway.domain.notation.Base64Text;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.IpAddress;
import org.merchantgateway.domain.notation.Luhn;
import org.merchantgateway.domain.notation.Notation;

/**
 * Finds the generator for the constraints that stand on a component: one for each type of constraint, none for a field. A
 * new type of constraint is one more line here.
 */
final class Constraints {

    /** What gives a text a form of its own, within a notation. */
    private static final Map<Class<? extends Annotation>, BiFunction<Annotation, Notation, Constrained>> FORMS = Map.of(
            Luhn.class, (constraint, notation) -> new LuhnDigits(notation),
            AbsoluteUrl.class, (constraint, notation) -> new UrlText(notation),
            IpAddress.class, (constraint, notation) -> new AddressText(notation),
            Base64Text.class,
                    (constraint, notation) ->
                            new Base64Content(Math.min(((Base64Text) constraint).max(), notation.max())));

    private Constraints() {}

    /**
     * The generator for a component that carries constraints.
     *
     * @throws IllegalArgumentException if no generator knows one of them, or two of them together; it says which, and where
     */
    static Constrained of(Component component) {
        List<Annotation> constraints = component.constraints();
        return BoundedNumber.knows(component.rawType())
                ? BoundedNumber.of(constraints, component)
                : text(constraints, component);
    }

    private static Constrained text(List<Annotation> constraints, Component component) {
        List<Annotation> forms = constraints.stream()
                .filter(constraint -> !(constraint instanceof Conforms))
                .toList();
        forms.stream()
                .filter(form -> component.rawType() != String.class || !FORMS.containsKey(form.annotationType()))
                .findFirst()
                .ifPresent(form -> {
                    throw unknown(form, component);
                });
        if (forms.size() > 1) {
            throw new IllegalArgumentException("no generator knows " + forms + " together, on " + component);
        }
        Notation notation = notation(constraints);
        return forms.stream().map(form -> form(form, notation)).findFirst().orElseGet(() -> new NotationText(notation));
    }

    @SuppressWarnings("NullAway") // only forms that are known come here
    private static Constrained form(Annotation form, Notation notation) {
        return FORMS.get(form.annotationType()).apply(form, notation);
    }

    private static Notation notation(List<Annotation> constraints) {
        return constraints.stream()
                .filter(Conforms.class::isInstance)
                .map(constraint -> Notation.parse(((Conforms) constraint).value()))
                .findFirst()
                .orElseGet(() -> Notation.parse("ANS..*"));
    }

    static IllegalArgumentException unknown(Annotation constraint, Component where) {
        return new IllegalArgumentException(
                "no generator knows @" + constraint.annotationType().getName() + " on " + where);
    }
}
