package org.merchantgateway.domain.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.callback.Notification.Arrival;
import org.merchantgateway.domain.notation.InvalidRequest;

/** What is read of a notification, and the text that is signed. Source: callback notifications. */
class NotificationTest {

    @Test
    void readsAQuery() {
        Notification notification =
                Notification.parse("mdOrder=61351fbd&orderNumber=A-1&operation=deposited&status=1&amount=1000");

        assertThat(notification.orderId()).isEqualTo("61351fbd");
        assertThat(notification.orderNumber()).contains("A-1");
        assertThat(notification.operation()).isEqualTo("deposited");
        assertThat(notification.isSuccess()).isTrue();
        assertThat(notification.parameters()).containsEntry("amount", "1000");
    }

    @Test
    void needNotNameTheShopsNumber() {
        assertThat(Notification.parse("mdOrder=1&operation=approved").orderNumber())
                .isEqualTo(Optional.empty());
    }

    @Test
    void readsTheOtherSpellingOfTheOrdersId() {
        assertThat(Notification.parse("mdorder=61351fbd&operation=approved").orderId())
                .isEqualTo("61351fbd");
        assertThat(Notification.parse("mdorder=lower&mdOrder=camel&operation=approved")
                        .orderId())
                .isEqualTo("camel");
    }

    @Test
    void readsAQueryWithItsQuestionMark() {
        assertThat(Notification.parse("?mdOrder=1&operation=approved"))
                .isEqualTo(Notification.parse("mdOrder=1&operation=approved"));
    }

    /** As BPC's documentation lists them: without an order and without a status. */
    @ParameterizedTest
    @ValueSource(strings = {"bindingCreated", "bindingActivityChanged", "bindingDeactivated"})
    void mayBeAboutAStoredCardAndNoOrder(String operation) {
        Notification notification =
                Notification.parse("bindingId=b-1&clientId=c-1&enabled=true&operation=" + operation);

        assertThat(notification.bindingId()).contains("b-1");
        assertThat(notification.orderId()).isEmpty();
        assertThat(notification.isSuccess()).isFalse();
        assertThat(notification.arrivalAfter(List.of())).isEqualTo(Arrival.NEW);
        assertThat(notification.arrivalAfter(List.of(notification))).isEqualTo(Arrival.REPEATED);
        assertThat(notification.signedText())
                .isEqualTo("bindingId;b-1;clientId;c-1;enabled;true;operation;" + operation + ";");
        assertThat(notification).hasToString("Notification[b-1, " + operation + ", no status]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approved", "deposited", "reversed", "refunded", "declinedByTimeout"})
    void namesItsOrderWhereTheOperationIsOneOfAnOrder(String operation) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Notification.parse("bindingId=b-1&status=1&operation=" + operation))
                .withMessage("mdOrder is required, got nothing");
    }

    /** The gateway signs what it sends, and not what the shop's address had already. */
    @Test
    void leavesOutTheParametersOfTheShopsOwnAddress() {
        String query = "branch=7&lang=en&status=1&orderNumber=2003&operation=approved&mdOrder=1";

        Notification notification = Notification.parse(query, Set.of("branch", "lang"));

        assertThat(notification)
                .isEqualTo(Notification.parse("status=1&orderNumber=2003&operation=approved&mdOrder=1"));
        assertThat(Notification.parse(query).signedText()).startsWith("branch;7;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mdOrder", "mdorder", "orderNumber", "operation", "status", "bindingId", "checksum", "sign_alias"
            })
    void doesNotLeaveOutWhatTheGatewaySends(String name) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Notification.parse("mdOrder=1&operation=approved", Set.of("branch", name)))
                .withMessage("ownParameters must not be named as the gateway's own, got " + name);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "0,false", "'',false", "true,false", "01,false", "11,false"})
    void isASuccessByStatusOneAlone(String status, boolean success) {
        assertThat(Notification.parse("mdOrder=1&operation=deposited&status=" + status)
                        .isSuccess())
                .isEqualTo(success);
    }

    @Test
    void isNoSuccessWithoutAStatus() {
        assertThat(Notification.parse("mdOrder=1&operation=deposited").isSuccess())
                .isFalse();
    }

    /** The strings of the gateway's documentation, from parameters in another order. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=1&orderNumber=2003&operation=approved&mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38b"
                        + "|mdOrder;06cf5599-3f17-7c86-bdbc-bd7d00a8b38b;operation;approved;orderNumber;2003;status;1;",
                "mdOrder=12b59da8-f68f-7c8d-12b5-9da8000826ea&operation=deposited&amount=35000099&status=1"
                        + "|amount;35000099;mdOrder;12b59da8-f68f-7c8d-12b5-9da8000826ea;operation;deposited;status;1;",
                // an empty value
                "name=&mdOrder=1&operation=approved|mdOrder;1;name;;operation;approved;",
                // decoded before it is signed
                "mdOrder=1&operation=approved&d=%D1%87%D0%B0%D0%B9+%26%3D%3B%25|d;чай &=;%;mdOrder;1;operation;approved;",
                "%6ddOrder=1&operation=approved|mdOrder;1;operation;approved;",
                "mdOrder=1&operation=approved&a=b=c|a;b=c;mdOrder;1;operation;approved;",
                // by bytes: capitals, then the underscore, then small letters
                "mdOrder=1&operation=approved&zebra=5&Zebra=2&_z=3&Amount=1&amount=4"
                        + "|Amount;1;Zebra;2;_z;3;amount;4;mdOrder;1;operation;approved;zebra;5;",
                "mdOrder=1&mdorder=2&operation=approved|mdOrder;1;mdorder;2;operation;approved;",
                // the checksum and its alias are not signed; what merely looks like them is
                "mdOrder=1&checksum=AB&sign_alias=SHA-256+with+RSA&operation=approved|mdOrder;1;operation;approved;",
                "mdOrder=1&Checksum=AB&sign_Alias=x&operation=approved|Checksum;AB;mdOrder;1;operation;approved;sign_Alias;x;",
                // not pairs
                "&&mdOrder=1&operation=approved&=nameless&valueless|mdOrder;1;operation;approved;",
            })
    void signsNamesAndValuesInTheOrderOfTheNamesBytes(String form, String signed) {
        assertThat(Notification.parse(form).signedText()).isEqualTo(signed);
    }

    @Test
    void takesTheFirstOfANameThatStandsTwice() {
        assertThat(Notification.parse("mdOrder=1&operation=deposited&status=0&status=1")
                        .isSuccess())
                .isFalse();
    }

    @Test
    void signsTheSameHoweverTheMapIsOrdered() {
        Map<String, String> folding = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        folding.putAll(Map.of("mdOrder", "1", "operation", "approved", "Zebra", "2"));

        assertThat(new Notification(folding).signedText()).isEqualTo("Zebra;2;mdOrder;1;operation;approved;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operation=approved|mdOrder is required, got nothing",
                "mdOrder=1|operation is required, got nothing",
                "''|mdOrder is required, got nothing",
                "MDORDER=1&operation=approved|mdOrder is required, got nothing",
                "mdOrder=%zz&operation=approved|notification must be percent-encoded, got a broken escape",
                "mdOrder=1&operation=%|notification must be percent-encoded, got a broken escape",
            })
    void refusesWhatIsNoNotification(String form, String message) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Notification.parse(form))
                .withMessage(message);
    }

    @Test
    void cannotBeChanged() {
        Map<String, String> given = new HashMap<>(Map.of("mdOrder", "1", "operation", "approved", "status", "0"));
        Notification notification = new Notification(given);
        given.put("status", "1");

        assertThat(notification.isSuccess()).isFalse();
        assertThatThrownBy(() -> notification.parameters().put("status", "1"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void printsTheOrderAndTheOperationAndNothingElse() {
        assertThat(Notification.parse("mdOrder=1&operation=approved&status=1&checksum=AB12&email=a%40b.c"
                        + "&maskedPan=411111**1111&ip=203.0.113.7"))
                .hasToString("Notification[1, approved, success]");
    }

    @Test
    void printsNothingThatCouldForgeALineOrShowACard() {
        assertThat(Notification.parse("mdOrder=1%0D%0AFORGED&operation=%1b%5B2J4111111111111111")
                        .toString())
                .doesNotContain("\r", "\n", "\u001b", "4111111111111111");
    }

    /** Notifications seen before, in short: operation and status of order 1, with another order's as 2:... */
    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        "'',                        approved 1,          NEW",
        "approved 1,                approved 1,          REPEATED",
        "approved 1,                deposited 1,         NEW",
        "approved 1,                deposited 0,         NEW",
        "deposited 0,               deposited 1,         NEW", // the second attempt succeeds
        "deposited 1,               approved 1,          LATE",
        "deposited 1,               approved 0,          LATE",
        "deposited 0,               approved 1,          NEW", // a failure does not move an order on
        "deposited 1,               deposited 0,         LATE", // of the first card, after the second has paid
        "approved 1,                approved 0,          LATE",
        "refunded 1,                refunded 0,          LATE",
        "reversed 1,                refunded 0,          LATE",
        "approved 1,                reversed 0,          NEW",
        "refunded 1,                deposited 1,         LATE",
        "reversed 1,                approved 1,          LATE",
        "declinedByTimeout 1,       approved 0,          LATE",
        "deposited 1,               refunded 1,          NEW",
        "approved 1|deposited 1,    approved 1,          REPEATED",
        "deposited 1|approved 1,    approved 1,          REPEATED",
        "refunded 1,                refunded 1,          REPEATED",
        "refunded 1,                reversed 1,          NEW",
        "2:deposited 1,             approved 1,          NEW",
        "2:approved 1,              approved 1,          NEW",
        "deposited 1,               bindingCreated 1,    NEW", // no stage of an order's life
        "bindingCreated 1,          approved 1,          NEW",
    })
    void tellsRepeatedAndLateFromNew(String seen, String now, Arrival arrival) {
        List<Notification> before = seen.isEmpty()
                ? List.of()
                : Arrays.stream(seen.split("\\|"))
                        .map(NotificationTest::shortly)
                        .toList();

        assertThat(shortly(now).arrivalAfter(before)).isEqualTo(arrival);
    }

    private static Notification shortly(String text) {
        String order = text.startsWith("2:") ? "2" : "1";
        String[] words = text.replace("2:", "").split(" ", -1);
        return Notification.parse("mdOrder=" + order + "&operation=" + words[0] + "&status=" + words[1]);
    }

    /** The checksum may be made anew, by another key for one. */
    @ParameterizedTest
    @ValueSource(strings = {"&checksum=AB", "&checksum=CD&sign_alias=other", ""})
    void isRepeatedWhateverItsChecksum(String checksum) {
        Notification before = Notification.parse("mdOrder=1&operation=approved&status=1&checksum=00");

        assertThat(Notification.parse("status=1&operation=approved&mdOrder=1" + checksum)
                        .arrivalAfter(List.of(before)))
                .isEqualTo(Arrival.REPEATED);
    }
}
