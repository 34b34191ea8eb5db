package org.merchantgateway.acceptance.differential;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.merchantgateway.domain.payment.CReq;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.ThreeDsMethodData;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.domain.rule.Part;

/**
 * An outcome in words: everything that it holds, whatever it prints of itself, but the parts that a
 * {@link Difference} leaves out.
 */
final class Words {

    private final Predicate<Part> leftOut;

    private Words(Predicate<Part> leftOut) {
        this.leftOut = leftOut;
    }

    static String of(Outcome<?> outcome, Predicate<Part> leftOut) {
        return new Words(leftOut).shown(outcome);
    }

    private String shown(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::shown).orElse("-");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::shown).toList().toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.toString();
        }
        if (value instanceof PaReq paReq) { // a secret has no part that could be read
            return paReq.reveal();
        }
        if (value instanceof CReq creq) {
            return creq.reveal();
        }
        if (value instanceof ThreeDsMethodData) { // holds an address, whose port differs
            return value.toString();
        }
        return value != null && Fields.areIn(Fields.typeOf(value))
                ? Fields.typeOf(value).getSimpleName() + parts(value)
                : String.valueOf(value);
    }

    private String parts(Object whole) {
        return Part.of(Fields.typeOf(whole)).stream()
                .filter(leftOut.negate())
                .map(part -> part.name() + "=" + shown(part.read(whole)))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
