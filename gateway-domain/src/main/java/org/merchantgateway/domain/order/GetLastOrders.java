package org.merchantgateway.domain.order;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * Asks for the orders of a period, page by page. {@code getLastOrdersForMerchants.do}, {@code getLastOrdersForMerchants}.
 * Source: getLastOrdersForMerchants.do, request parameters.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class GetLastOrders implements Operation<LastOrders> {

    /** The most orders that the gateway puts on a page. */
    public static final int LARGEST_PAGE = 200;

    private static final Rules<GetLastOrders> RULES = Rules.of(GetLastOrders.class, GetLastOrders::checkTogether);

    GetLastOrders() {}

    /** The period's begin; sent to the second. */
    public abstract Instant from();

    /** The period's end; sent to the second. */
    public abstract Instant to();

    /** In which an order's payment must be one, at least one. */
    public abstract Set<PaymentState> states();

    /**
     * Whether the period is about registration. By default it is about the payment, and orders that are only created or
     * were declined cannot be found.
     */
    @Value.Default
    public boolean byCreation() {
        return false;
    }

    /** Whose orders; of all merchants that one may see if empty. */
    public abstract List<MerchantLogin> merchants();

    /** Which page, from 0. */
    @Value.Default
    public int page() {
        return 0;
    }

    /** How many on a page, 1 to 200. */
    @Value.Default
    public int size() {
        return LARGEST_PAGE;
    }

    /** Of texts, A2 (ISO 639-1). */
    public abstract Optional<@Conforms("A2") String> language();

    private void checkTogether(Consumer<Violation> report) {
        if (from() != null && to() != null && to().isBefore(from())) {
            report.accept(new Violation("to", "must not be before " + from(), "got " + to()));
        }
        if (states().isEmpty()) {
            report.accept(new Violation("states", "must be at least one", "got none"));
        }
        if (page() < 0) {
            report.accept(new Violation("page", "must be 0 or more", "got " + page()));
        }
        if (size() < 1 || size() > LARGEST_PAGE) {
            report.accept(new Violation("size", "must be 1 to " + LARGEST_PAGE, "got " + size()));
        }
    }

    /** Asks for the orders that were paid in a period, in whatever state they are since; the first page of the largest size. */
    public static GetLastOrders paid(Instant from, Instant to) {
        Set<PaymentState> states =
                EnumSet.of(PaymentState.APPROVED, PaymentState.DEPOSITED, PaymentState.REVERSED, PaymentState.REFUNDED);
        return builder().from(from).to(to).states(states).build();
    }

    /** Asks for the orders that were registered in a period, in whatever state; the first page of the largest size. */
    public static GetLastOrders registered(Instant from, Instant to) {
        return builder()
                .from(from)
                .to(to)
                .states(EnumSet.allOf(PaymentState.class))
                .byCreation(true)
                .build();
    }

    /** The same for some states alone. */
    public GetLastOrders inStates(Collection<PaymentState> some) {
        return copied().states(some).build();
    }

    /** The same for some merchants alone. */
    public GetLastOrders ofMerchants(List<MerchantLogin> some) {
        return copied().merchants(some).build();
    }

    /** The same, in pages of another size, 1 to {@value #LARGEST_PAGE}. */
    public GetLastOrders withSize(int another) {
        return copied().size(another).build();
    }

    /** The same, from another page, counted from 0. */
    public GetLastOrders atPage(int another) {
        return copied().page(another).build();
    }

    /** The same, with texts in this language, A2 (ISO 639-1). */
    public GetLastOrders in(String otherLanguage) {
        return copied().language(otherLanguage).build();
    }

    private Builder copied() {
        return ImmutableGetLastOrders.builder().copy(this);
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

    /** A new builder of a question: for the first page of the largest size, by the time of payment, unless set otherwise. */
    public static Builder builder() {
        return ImmutableGetLastOrders.builder();
    }

    /** Collects a question's fields. Null means missing; {@link #build()} reports every violation at once. */
    public abstract static class Builder {

        Builder() {}

        /** The period's begin; sent to the second. */
        public abstract Builder from(@Nullable Instant from);

        /** The period's end; sent to the second. */
        public abstract Builder to(@Nullable Instant to);

        /** In which an order's payment must be one, at least one. */
        public abstract Builder states(Iterable<PaymentState> states);

        /**
         * Whether the period is about registration. By default it is about the payment, and orders that are only
         * created or were declined cannot be found.
         */
        public abstract Builder byCreation(boolean byCreation);

        /** Whose orders; of all merchants that one may see if empty. */
        public abstract Builder merchants(Iterable<? extends MerchantLogin> merchants);

        /** Which page, from 0. */
        public abstract Builder page(int page);

        /** How many on a page, 1 to 200. */
        public abstract Builder size(int size);

        /** Of texts, A2 (ISO 639-1). */
        public abstract Builder language(@Nullable String language);

        abstract GetLastOrders unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public GetLastOrders build() {
            return RULES.check(unchecked(), new Refusals());
        }
    }
}
