package org.merchantgateway.domain.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Rules;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;

/**
 * Asks for the orders of a period, page by page. {@code getLastOrdersForMerchants.do}, {@code getLastOrdersForMerchants}.
 * Source: getLastOrdersForMerchants.do, request parameters.
 *
 * @param from the period's begin; sent to the second
 * @param to the period's end; sent to the second
 * @param states in which an order's payment must be one, at least one
 * @param byCreation whether the period is about registration. By default it is about the payment, and orders that are only
 *     created or were declined cannot be found
 * @param merchants whose orders; of all merchants that one may see if empty
 * @param page which page, from 0
 * @param size how many on a page, 1 to 200
 * @param language of texts, A2 (ISO 639-1)
 */
public record GetLastOrders(
        Instant from,
        Instant to,
        Set<PaymentState> states,
        boolean byCreation,
        List<MerchantLogin> merchants,
        int page,
        int size,
        Optional<@Conforms("A2") String> language)
        implements Operation<LastOrders> {

    /** The most that the gateway puts on a page. */
    public static final int LARGEST_PAGE = 200;

    private static final Rules RULES = Rules.of(GetLastOrders.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public GetLastOrders {
        List<Violation> found =
                new ArrayList<>(RULES.violations(from, to, states, byCreation, merchants, page, size, language));
        if (from != null && to != null && to.isBefore(from)) {
            found.add(new Violation("to", "must not be before " + from, "got " + to));
        }
        if (states != null && states.isEmpty()) {
            found.add(new Violation("states", "must be at least one", "got none"));
        }
        if (page < 0) {
            found.add(new Violation("page", "must be 0 or more", "got " + page));
        }
        if (size < 1 || size > LARGEST_PAGE) {
            found.add(new Violation("size", "must be 1 to " + LARGEST_PAGE, "got " + size));
        }
        InvalidRequest.throwIfAny(found);
        states = Set.copyOf(states);
        merchants = List.copyOf(merchants);
    }

    /** Asks for the orders that were paid in a period, in whatever state they are since; the first page of the largest size. */
    public static GetLastOrders paid(Instant from, Instant to) {
        return new GetLastOrders(
                from,
                to,
                Set.of(PaymentState.APPROVED, PaymentState.DEPOSITED, PaymentState.REVERSED, PaymentState.REFUNDED),
                false,
                List.of(),
                0,
                LARGEST_PAGE,
                Optional.empty());
    }

    /** Asks for the orders that were registered in a period, in whatever state; the first page of the largest size. */
    public static GetLastOrders registered(Instant from, Instant to) {
        return new GetLastOrders(
                from, to, Set.of(PaymentState.values()), true, List.of(), 0, LARGEST_PAGE, Optional.empty());
    }

    /** The same for some states alone. */
    public GetLastOrders inStates(Collection<PaymentState> some) {
        return new GetLastOrders(from, to, Set.copyOf(some), byCreation, merchants, page, size, language);
    }

    /** The same for some merchants alone. */
    public GetLastOrders ofMerchants(List<MerchantLogin> some) {
        return new GetLastOrders(from, to, states, byCreation, some, page, size, language);
    }

    /** The same, in pages of another size. */
    public GetLastOrders withSize(int another) {
        return new GetLastOrders(from, to, states, byCreation, merchants, page, another, language);
    }

    /** The same, from another page. */
    public GetLastOrders atPage(int another) {
        return new GetLastOrders(from, to, states, byCreation, merchants, another, size, language);
    }

    /** The same, with texts in this language. */
    public GetLastOrders in(String otherLanguage) {
        return new GetLastOrders(from, to, states, byCreation, merchants, page, size, Optional.of(otherLanguage));
    }

    @Override
    public String name() {
        return "last-orders";
    }

    @Override
    public Effect effect() {
        return Effect.READ;
    }

    @Override
    public Reference reference() {
        return Reference.none();
    }
}
