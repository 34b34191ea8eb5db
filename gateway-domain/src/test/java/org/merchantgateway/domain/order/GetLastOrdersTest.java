package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

/** Source: getLastOrdersForMerchants.do, request parameters. */
class GetLastOrdersTest {

    private static final Instant FROM = Instant.parse("2026-03-10T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-11T00:00:00Z");
    private static final List<MerchantLogin> CHILD = List.of(MerchantLogin.of("shop-child"));

    private final GetLastOrders question = GetLastOrders.paid(FROM, TO);

    @Test
    void asksWhatWasPaidByTheDayOfPayment() {
        assertThat(question)
                .isEqualTo(GetLastOrders.builder()
                        .from(FROM)
                        .to(TO)
                        .states(Set.of(
                                PaymentState.APPROVED,
                                PaymentState.DEPOSITED,
                                PaymentState.REVERSED,
                                PaymentState.REFUNDED))
                        .byCreation(false)
                        .merchants(List.of())
                        .page(0)
                        .size(200)
                        .build());
    }

    /** By the day of payment, orders that are only created or were declined cannot be found. */
    @Test
    void asksWhatWasRegisteredByTheDayOfRegistration() {
        assertThat(GetLastOrders.registered(FROM, TO))
                .isEqualTo(GetLastOrders.builder()
                        .from(FROM)
                        .to(TO)
                        .states(EnumSet.allOf(PaymentState.class))
                        .byCreation(true)
                        .merchants(List.of())
                        .page(0)
                        .size(200)
                        .build());
    }

    @Test
    void namesTheStatesAsTheGatewayDoes() {
        assertThat(PaymentState.values())
                .extracting(PaymentState::name)
                .containsExactly("CREATED", "APPROVED", "DEPOSITED", "DECLINED", "REVERSED", "REFUNDED");
    }

    @Test
    void keepsItsOtherFieldsWhenOneChanges() {
        List<PaymentState> declined = List.of(PaymentState.DECLINED, PaymentState.DECLINED);
        GetLastOrders full = GetLastOrders.builder()
                .from(FROM)
                .to(TO)
                .states(Set.of(PaymentState.DECLINED))
                .byCreation(true)
                .merchants(CHILD)
                .page(3)
                .size(50)
                .language("ru")
                .build();
        GetLastOrders registered = GetLastOrders.registered(FROM, TO);

        assertThat(registered
                        .inStates(declined)
                        .ofMerchants(CHILD)
                        .withSize(50)
                        .atPage(3)
                        .in("ru"))
                .isEqualTo(full);
        assertThat(registered.in("ru").atPage(3).withSize(50).ofMerchants(CHILD).inStates(declined))
                .isEqualTo(full);
        assertThat(full.in("en").withSize(50).atPage(4))
                .isEqualTo(GetLastOrders.builder()
                        .from(FROM)
                        .to(TO)
                        .states(Set.of(PaymentState.DECLINED))
                        .byCreation(true)
                        .merchants(CHILD)
                        .page(4)
                        .size(50)
                        .language("en")
                        .build());
    }

    @Test
    void isNotChangedByWhoeverGaveItALists() {
        List<MerchantLogin> merchants = new ArrayList<>(CHILD);
        Set<PaymentState> states = EnumSet.of(PaymentState.CREATED);
        GetLastOrders asked = GetLastOrders.builder()
                .from(FROM)
                .to(TO)
                .states(states)
                .byCreation(true)
                .merchants(merchants)
                .page(0)
                .size(1)
                .build();

        merchants.clear();
        states.clear();

        assertThat(asked.merchants()).isEqualTo(CHILD);
        assertThat(asked.states()).containsExactly(PaymentState.CREATED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 199, 200})
    void takesASizeThatAPageMayHave(int size) {
        assertThat(question.withSize(size).size()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE})
    void refusesAnotherSize(int size) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> question.withSize(size))
                .withMessage("size must be 1 to 200, got " + size);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Integer.MAX_VALUE})
    void takesAnyPage(int page) {
        assertThat(question.atPage(page).page()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void refusesAPageBeforeTheFirst(int page) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> question.atPage(page))
                .withMessage("page must be 0 or more, got " + page);
    }

    @Test
    void takesAPeriodOfOneInstant() {
        assertThat(GetLastOrders.paid(FROM, FROM).to()).isEqualTo(FROM);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> GetLastOrders.paid(FROM, FROM.minusNanos(1)))
                .withMessage("to must not be before 2026-03-10T00:00:00Z, got 2026-03-09T23:59:59.999999999Z");
    }

    @Test
    void reportsEveryViolationAtOnce() {
        assertThat(catchThrowableOfType(
                                InvalidRequest.class,
                                () -> GetLastOrders.builder()
                                        .from(TO)
                                        .to(FROM)
                                        .states(Set.of())
                                        .byCreation(false)
                                        .merchants(List.of())
                                        .page(-1)
                                        .size(0)
                                        .language("rus")
                                        .build())
                        .violations())
                .containsExactlyInAnyOrder(
                        new Violation("language", "must be A2", "got 3 characters"),
                        new Violation("to", "must not be before " + TO, "got " + FROM),
                        new Violation("states", "must be at least one", "got none"),
                        new Violation("page", "must be 0 or more", "got -1"),
                        new Violation("size", "must be 1 to 200", "got 0"));
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(catchThrowableOfType(
                        InvalidRequest.class,
                        () -> GetLastOrders.builder()
                                .byCreation(false)
                                .page(0)
                                .size(1)
                                .build()))
                .hasMessage("from is required, got nothing; to is required, got nothing; "
                        + "states must be at least one, got none");
        assertThat(catchThrowableOfType(InvalidRequest.class, () -> GetLastOrders.paid(FROM, null)))
                .hasMessage("to is required, got nothing");
        assertThat(catchThrowableOfType(InvalidRequest.class, () -> GetLastOrders.paid(null, TO)))
                .hasMessage("from is required, got nothing");
    }
}
