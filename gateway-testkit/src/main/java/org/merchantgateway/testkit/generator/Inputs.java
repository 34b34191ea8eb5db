package org.merchantgateway.testkit.generator;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.merchantgateway.domain.notation.AbsoluteUrl;
import org.merchantgateway.domain.notation.Base64Text;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.IpAddress;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.notation.Luhn;
import org.merchantgateway.domain.notation.NoCardNumber;
import org.merchantgateway.domain.notation.NoCardNumberCheck;
import org.merchantgateway.domain.notation.NoOuterBlanks;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.PhoneNumber;
import org.merchantgateway.domain.notation.TaxpayerNumber;
import org.merchantgateway.domain.rule.Part;

/**
 * Inputs for a component that carries constraints. A new type of constraint is one more line here.
 *
 * @param valid inputs that keep every constraint; the longest, the shortest and unusual ones are among them
 * @param invalid inputs that just break one of the constraints, by the kind of mistake
 */
record Inputs(Arbitrary<?> valid, List<Arbitrary<InvalidInput>> invalid) {

    /**
     * An input that breaks one rule.
     *
     * @param input the raw input; may be a secret
     * @param rule the rule that it breaks, such as {@code ANS..32}
     * @param mistake in what way: {@code one character too many}
     */
    record InvalidInput(Object input, String rule, String mistake) {

        @Override
        public String toString() {
            return mistake + ", against " + rule;
        }
    }

    Inputs(Arbitrary<?> valid) {
        this(valid, List.of());
    }

    /** The same inputs, and others that break a rule. */
    Inputs orInvalid(Arbitrary<?> inputs, String rule, String mistake) {
        Arbitrary<InvalidInput> more = inputs.map(input -> new InvalidInput(input, rule, mistake));
        return new Inputs(
                valid, Stream.concat(invalid.stream(), Stream.of(more)).toList());
    }

    /**
     * The inputs for a component by its constraints and a gateway's limits.
     *
     * @throws IllegalArgumentException if no generator knows one of them, or two of them together; it says which, and where
     */
    static Inputs of(Part component, Limits limits) {
        if (Numbers.areOfType(PartTypes.raw(component))) {
            return Numbers.of(component);
        }
        Notation notation = Notation.parse("ANS..*");
        List<Annotation> forms = PartTypes.constraints(component).stream()
                .filter(constraint -> !(constraint instanceof Conforms)
                        && !(constraint instanceof NoCardNumber)
                        && !(constraint instanceof NoOuterBlanks))
                .toList();
        for (Annotation constraint : PartTypes.constraints(component)) {
            if (constraint instanceof Conforms conforms) {
                notation = limits.notation(component.limitedField(conforms))
                        .orElseGet(() -> Notation.parse(conforms.value()));
            }
        }
        if (forms.size() > 1) {
            throw new IllegalArgumentException("no generator knows " + forms + " together, on " + component);
        }
        Inputs inputs = forms.isEmpty() ? NotationText.of(notation) : of(forms.get(0), notation, component);
        Inputs noCards = component.type().isAnnotationPresent(NoCardNumber.class) ? withoutCardNumbers(inputs) : inputs;
        return component.type().isAnnotationPresent(NoOuterBlanks.class) ? withoutOuterBlanks(noCards) : noCards;
    }

    /** Letters stand for blanks at the ends: a filter would be shrunk through all that it refuses. */
    private static Inputs withoutOuterBlanks(Inputs inputs) {
        return new Inputs(inputs.valid.map(text -> withLettersAtItsEnds((String) text)), inputs.invalid)
                .orInvalid(Arbitraries.of("A-1 ", " A-1", "A-1\u00a0"), "NoOuterBlanks", "a blank around it");
    }

    private static String withLettersAtItsEnds(String text) {
        int last = text.length() - 1;
        String begun = Characters.isBlank(text.substring(0, 1)) ? "a" + text.substring(1) : text;
        return Characters.isBlank(begun.substring(last)) ? begun.substring(0, last) + "a" : begun;
    }

    private static Inputs withoutCardNumbers(Inputs inputs) {
        NoCardNumberCheck check = new NoCardNumberCheck();
        return new Inputs(inputs.valid.filter(text -> check.test((CharSequence) text)), inputs.invalid)
                .orInvalid(Arbitraries.of("4111111111111111", "5555 5555 5555 4444"), "NoCardNumber", "a card number");
    }

    /** The inputs of a text with a form of its own, within a notation. */
    private static Inputs of(Annotation form, Notation notation, Part component) {
        if (PartTypes.raw(component) != String.class) {
            throw unknown(form, component);
        }
        if (form instanceof Luhn) {
            return LuhnDigits.of(notation);
        }
        if (form instanceof TaxpayerNumber) {
            return new Inputs(Arbitraries.oneOf(NotationText.of("N10"), NotationText.of("N12")))
                    .orInvalid(
                            Arbitraries.of("12345678901", "123456789", "1234567890123", "77070838x3", ""),
                            "TaxpayerNumber",
                            "neither 10 nor 12 digits");
        }
        if (form instanceof PhoneNumber) {
            return new Inputs(Combinators.combine(Arbitraries.of("", "+", "00"), NotationText.of("N7...15"))
                            .as((prefix, digits) -> prefix + digits))
                    .orInvalid(
                            Arbitraries.of(
                                    "123456",
                                    "+1234567890123456",
                                    "+7 9991234567",
                                    "+7(999)1234567",
                                    "++79991234567",
                                    ""),
                            "PhoneNumber",
                            "no telephone number");
        }
        if (form instanceof AbsoluteUrl) {
            return UrlText.of(notation);
        }
        if (form instanceof IpAddress) {
            return AddressText.of(notation);
        }
        if (form instanceof Base64Text base64) {
            return Base64Content.of(Math.min(base64.max(), notation.max()), base64.urlSafe());
        }
        throw unknown(form, component);
    }

    static IllegalArgumentException unknown(Annotation constraint, Part where) {
        return new IllegalArgumentException(
                "no generator knows @" + constraint.annotationType().getName() + " on " + where);
    }
}
