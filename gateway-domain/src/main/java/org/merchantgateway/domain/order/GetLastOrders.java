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
 * Asks for the orders of a period, page by page. It only reads, so it may be repeated. {@link LastOrders#stream} asks
 * for all pages one after the other. {@code getLastOrdersForMerchants.do}, {@code getLastOrdersForMerchants}. Source:
 * getLastOrdersForMerchants.do, request parameters.
 *
 * <p>The gateway refuses with error 10 if the login may not see one of {@link #merchants()}. SOAP of 2016 cannot search
 * {@link #byCreation()}: such a question is refused as unsupported, and nothing is sent.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class GetLastOrders implements Operation<LastOrders> {

    /** The largest number of orders that the gateway puts on a page. */
    public static final int LARGEST_PAGE = 200;

    private static final Rules<GetLastOrders> RULES = Rules.of(GetLastOrders.class, GetLastOrders::checkTogether);

    GetLastOrders() {}

    /** The begin of the period. Fractions of a second are cut off; REST sends it in Moscow time. */
    public abstract Instant from();

    /** The end of the period, not before its begin. Fractions of a second are cut off; REST sends it in Moscow time. */
    public abstract Instant to();

    /** The payment states of the wanted orders, at least one: an order is found if its state is among them. */
    public abstract Set<PaymentState> states();

    /**
     * Whether the period is compared with the time of registration. By default it is compared with the time of payment,
     * and orders that are only created or were declined cannot be found.
     *
     * @return false unless it was set
     */
    @Value.Default
    public boolean byCreation() {
        return false;
    }

    /** The merchants whose orders are wanted; empty for all merchants whose orders the login may see. */
    public abstract List<MerchantLogin> merchants();

    /**
     * The number of the wanted page, counted from 0.
     *
     * @return 0 unless it was set; not checked against the number of pages
     */
    @Value.Default
    public int page() {
        return 0;
    }

    /**
     * How many orders a page has at most, 1 to 200.
     *
     * @return 200 unless it was set
     */
    @Value.Default
    public int size() {
        return LARGEST_PAGE;
    }

    /** The language of the gateway's texts, A2 (ISO 639-1); the merchant's default if empty. */
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

    /**
     * Asks for the orders that were paid in a period: their money was held or taken then. Those that were reversed or
     * refunded since are included. It is the first page of the largest size.
     *
     * @param from the begin of the period; fractions of a second are cut off when it is sent
     * @param to the end of the period, not before its begin
     * @throws InvalidRequest if the end is before the begin
     */
    public static GetLastOrders paid(Instant from, Instant to) {
        Set<PaymentState> states =
                EnumSet.of(PaymentState.APPROVED, PaymentState.DEPOSITED, PaymentState.REVERSED, PaymentState.REFUNDED);
        return builder().from(from).to(to).states(states).build();
    }

    /**
     * Asks for the orders that were registered in a period, in every payment state: unpaid and declined ones are
     * included. It is the first page of the largest size. SOAP of 2016 does not support it.
     *
     * @param from the begin of the period; fractions of a second are cut off when it is sent
     * @param to the end of the period, not before its begin
     * @throws InvalidRequest if the end is before the begin
     */
    public static GetLastOrders registered(Instant from, Instant to) {
        return builder()
                .from(from)
                .to(to)
                .states(EnumSet.allOf(PaymentState.class))
                .byCreation(true)
                .build();
    }

    /**
     * The same question, for orders in some payment states only.
     *
     * @param some replaces the states of this question
     * @throws InvalidRequest if there is none
     */
    public GetLastOrders inStates(Collection<PaymentState> some) {
        return copied().states(some).build();
    }

    /**
     * The same question, for the orders of some merchants only.
     *
     * @param some replaces the merchants of this question; empty for all merchants whose orders the login may see
     */
    public GetLastOrders ofMerchants(List<MerchantLogin> some) {
        return copied().merchants(some).build();
    }

    /**
     * The same question, with pages of another size.
     *
     * @param another how many orders a page has at most, 1 to {@value #LARGEST_PAGE}
     * @throws InvalidRequest if it is out of this range
     */
    public GetLastOrders withSize(int another) {
        return copied().size(another).build();
    }

    /**
     * The same question, for another page.
     *
     * @param another the page's number, counted from 0
     * @throws InvalidRequest if it is negative
     */
    public GetLastOrders atPage(int another) {
        return copied().page(another).build();
    }

    /**
     * The same question, with the gateway's texts in another language.
     *
     * @param otherLanguage A2 (ISO 639-1), such as {@code en}
     * @throws InvalidRequest if it is not A2
     */
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
    public GetLastOrders withDefaultLanguage(String defaultLanguage) {
        return language().isPresent() ? this : in(defaultLanguage);
    }

    @Override
    public Effect effect() {
        return Effect.READ;
    }

    /** No order: the question names none. */
    @Override
    public Reference reference() {
        return Reference.none();
    }

    /**
     * A new builder of a question. Unless set otherwise, it asks for the first page of the largest size, by the time of
     * payment; the period and the states must be set.
     */
    public static Builder builder() {
        return ImmutableGetLastOrders.builder();
    }

    /** Collects a question's fields. Null means missing; {@link #build()} reports every violation at once. */
    public abstract static class Builder {

        Builder() {}

        /** The begin of the period. Required; fractions of a second are cut off when it is sent. */
        public abstract Builder from(@Nullable Instant from);

        /** The end of the period. Required, and not before the begin. */
        public abstract Builder to(@Nullable Instant to);

        /** The payment states of the wanted orders, at least one; replaces what was set before. */
        public abstract Builder states(Iterable<PaymentState> states);

        /**
         * Whether the period is compared with the time of registration. By default it is compared with the time of
         * payment, and orders that are only created or were declined cannot be found.
         */
        public abstract Builder byCreation(boolean byCreation);

        /**
         * The merchants whose orders are wanted; empty for all merchants whose orders the login may see. Replaces what
         * was set before.
         */
        public abstract Builder merchants(Iterable<? extends MerchantLogin> merchants);

        /** The number of the wanted page, counted from 0. */
        public abstract Builder page(int page);

        /** How many orders a page has at most, 1 to 200. */
        public abstract Builder size(int size);

        /** The language of the gateway's texts, A2 (ISO 639-1). */
        public abstract Builder language(@Nullable String language);

        abstract GetLastOrders unchecked();

        /**
         * Builds the question from what was set.
         *
         * @throws InvalidRequest with every violation: no begin or end, an end before the begin, no state, a page or
         *     size out of range, a language that is not A2
         */
        public GetLastOrders build() {
            return RULES.check(unchecked(), new Refusals());
        }
    }
}
