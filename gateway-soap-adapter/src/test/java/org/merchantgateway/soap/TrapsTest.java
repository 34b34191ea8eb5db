package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.fault;
import static org.merchantgateway.soap.Envelopes.ok;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.binding.Bindings;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.http.WireAnswer;

/** What is easily misread in SOAP answers, in one table: the answer, and what is made of it. */
class TrapsTest {

    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String WSS4J = "http://ws.apache.org/wss4j";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String HEADER = "An error was discovered processing the &lt;wsse:Security> header";
    private static final String PAID = "<return orderStatus='2' errorCode='0' ";
    private static final String NIL = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>";

    record Trap(String name, Operations asked, WireAnswer answer, String made) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Trap> traps() {
        return Stream.of(successes(), codes(), blanks(), whiteSpace(), dates(), unknown(), nils(), shutOut(), faults())
                .flatMap(List::stream);
    }

    private static List<Trap> successes() {
        return Stream.of(
                        "",
                        "errorMessage='Success'",
                        "errorMessage='Successful'",
                        "errorMessage='Éxito'",
                        "errorMessage=''",
                        "errorMessage='   '",
                        "errorMessage='Order already processed'")
                .map(text -> trap(
                        "success says " + text,
                        Operations.REGISTER,
                        "<return orderId='id-1' errorCode='0' " + text + "><formUrl>https://p</formUrl></return>",
                        "registered https://p"))
                .toList();
    }

    private static List<Trap> codes() {
        return List.of(
                trap(
                        "the zeroes that an error must have",
                        Operations.SHORT_STATUS,
                        "<return orderStatus='0' amount='0' authCode='0' errorCode='6' errorMessage='Unknown order id'/>",
                        "refused GATEWAY 6: Unknown order id"),
                trap(
                        "an int code",
                        Operations.REFUND,
                        "<return errorCode='7' errorMessage='    '/>",
                        "refused GATEWAY 7: "),
                trap("a string code", Operations.EXTEND_BINDING, "<return errorCode='2'/>", "refused GATEWAY 2: "),
                trap(
                        "a string code with blanks",
                        Operations.BINDINGS,
                        "<return errorCode=' 0 '><bindings/></return>",
                        "bindings "),
                trap("no string code is success", Operations.STATUS, "<return orderStatus='1'/>", "status 1"),
                trap(
                        "nothing found, with a list",
                        Operations.BINDINGS,
                        "<return errorCode='2'><bindings/></return>",
                        "bindings "),
                trap("nothing found, without one", Operations.BINDINGS, "<return errorCode='2'/>", "bindings "),
                trap(
                        "no access, or a bad value: only the text would tell",
                        Operations.PAY,
                        "<return errorCode='5' errorMessage='Access denied'/>",
                        "refused GATEWAY 5: Access denied"),
                trap(
                        "the password is too old",
                        Operations.BIND,
                        "<return errorCode='5' errorMessage='The user must change their password'/>",
                        "refused GATEWAY 5: The user must change their password"),
                trap("no code where it is all there is", Operations.REVERSE, "<return/>", "in doubt INCOMPLETE"),
                trap("an invalid code", Operations.REVERSE, "<return errorCode='0.0'/>", "in doubt UNREADABLE"));
    }

    private static List<Trap> blanks() {
        return List.of(
                trap(
                        "blank attributes of a report",
                        Operations.STATUS,
                        "<return orderStatus='2' errorCode='' errorMessage=' ' amount='' currency=' ' date='' actionCode=' '"
                                + " ip='' userMessage=''><authDateTime/><chargeback> </chargeback></return>",
                        "status 2 kept [userMessage]"),
                trap(
                        "blank attributes of a short report",
                        Operations.SHORT_STATUS,
                        "<return orderStatus='2' errorCode=' ' amount=' ' authCode='' date='' pan=''"
                                + " actionCodeDescription=''/>",
                        "status 2 kept [authCode]"),
                trap(
                        "a blank status",
                        Operations.STATUS,
                        "<return orderStatus=' ' errorCode='0'/>",
                        "in doubt INCOMPLETE"),
                trap(
                        "a blank acsUrl",
                        Operations.PAY,
                        "<return errorCode='0' info='Done' redirect='https://shop' acsUrl='' paReq=' '/>",
                        "processed https://shop"));
    }

    private static List<Trap> whiteSpace() {
        return List.of(
                trap(
                        "formUrl in lines of its own",
                        Operations.REGISTER,
                        "<return orderId=' id-1 ' errorCode='0'><formUrl>\n   https://p?a=1\t</formUrl></return>",
                        "registered https://p?a=1"),
                trap(
                        "TermUrl in redirect, paReq in lines",
                        Operations.PAY,
                        "<return errorCode='0' info='i' redirect=' https://term ' acsUrl=' https://acs\n'"
                                + " paReq=' eJx\n\tVk1&#10;&#13;z+/w== '/>",
                        "challenge https://acs eJxVk1z+/w== https://term id-1"),
                trap(
                        "the same by stored card",
                        Operations.PAY_BY_BINDING,
                        "<return errorCode='0' redirect='https://term' acsUrl='https://acs' paReq='eJx Vk1z='/>",
                        "challenge https://acs eJxVk1z= https://term id-1"));
    }

    private static List<Trap> dates() {
        return Stream.of(
                        List.of("2013-11-13T16:51:02.785+04:00", "status 2 2013-11-13T12:51:02.785Z"),
                        List.of("2016-06-15T21:55:05.063+03:00", "status 2 2016-06-15T18:55:05.063Z"),
                        List.of("2026-03-04T05:06:07Z", "status 2 2026-03-04T05:06:07Z"),
                        List.of("2013-11-13T16:51:02", "status 2 2013-11-13T12:51:02Z"),
                        List.of("2026-03-04T05:06:07", "status 2 2026-03-04T02:06:07Z"),
                        List.of(" 2026-03-04T05:06:07.5 ", "status 2 2026-03-04T02:06:07.500Z"),
                        List.of("2026-13-45T00:00:00", "status 2 kept [date]"),
                        List.of("yesterday", "status 2 kept [date]"))
                .flatMap(row -> Stream.of(Operations.STATUS, Operations.SHORT_STATUS)
                        .map(asked -> trap(
                                asked + " of " + row.get(0), asked, PAID + "date='" + row.get(0) + "'/>", row.get(1))))
                .toList();
    }

    private static List<Trap> unknown() {
        return List.of(
                trap("an unknown status", Operations.STATUS, "<return orderStatus='42'/>", "status 42"),
                trap(
                        "an unknown state and way",
                        Operations.STATUS,
                        PAID
                                + "><paymentAmountInfo paymentState='ON_HOLIDAY'/><paymentWay>BY_FOOT</paymentWay></return>",
                        "status 2 state ON_HOLIDAY way BY_FOOT"),
                trap(
                        "unknown attributes and elements",
                        Operations.STATUS,
                        PAID + "fresh='1'><loyaltyInfo loyaltyName='x'/><also><this/></also></return>",
                        "status 2 kept [fresh, loyaltyInfo, also]"),
                trap(
                        "children in another order",
                        Operations.STATUS,
                        PAID
                                + "><paymentWay>CARD</paymentWay><paymentAmountInfo paymentState='DEPOSITED' approvedAmount='1'"
                                + " depositedAmount='1' refundedAmount='0'/><attributes name='mdOrder' value='id-1'/></return>",
                        "status 2 state DEPOSITED way CARD"));
    }

    private static List<Trap> nils() {
        String nil = " xsi:nil='true'/>";
        return List.of(
                trap(
                        "null entries of a report",
                        Operations.STATUS,
                        PAID + NIL + "<merchantOrderParams" + nil + "<attributes" + nil + "<transactionAttributes" + nil
                                + "<refunds" + nil + "<operations" + nil + "<partpaymentMdOrders" + nil
                                + "<orderBundle><cartItems><items" + nil + "</cartItems></orderBundle></return>",
                        "status 2"),
                trap(
                        "null blocks of a report",
                        Operations.STATUS,
                        PAID + NIL + "<cardAuthInfo" + nil + "<paymentAmountInfo" + nil + "<bankInfo" + nil
                                + "<orderBundle" + nil + "<authDateTime" + nil + "</return>",
                        "status 2"),
                trap(
                        "null parameters of a short report",
                        Operations.SHORT_STATUS,
                        PAID + NIL + "<params" + nil + "</return>",
                        "status 2"),
                trap(
                        "null bindings",
                        Operations.BINDINGS,
                        "<return " + NIL + "<bindings><binding" + nil
                                + "<binding bindingId='b-1'/></bindings></return>",
                        "bindings b-1"),
                trap(
                        "null orders of a period",
                        Operations.LAST_ORDERS,
                        "<return errorCode='0' " + NIL + "<orderStatuses" + nil + "<orderStatuses orderStatus='2'/>"
                                + "<totalCount>2</totalCount></return>",
                        "1 of 2"),
                trap(
                        "a null part",
                        Operations.REFUND,
                        "<return " + NIL.replace(">", " xsi:nil='true'/>"),
                        "in doubt UNREADABLE"));
    }

    /** Section 2.1: never by the text, whatever the status. */
    private static List<Trap> shutOut() {
        return Stream.of(
                        List.of(WSSE, "InvalidSecurity", HEADER),
                        List.of(WSSE, "InvalidSecurity", HEADER + "."),
                        List.of(WSSE, "InvalidSecurityToken", "An invalid security token was provided"),
                        List.of(WSSE, "UnsupportedSecurityToken", "An unsupported token was provided"),
                        List.of(WSSE, "SecurityTokenUnavailable", "Referenced security token could not be retrieved"),
                        List.of(WSSE, "FailedCheck", "The signature or decryption was invalid"),
                        List.of(
                                WSSE,
                                "FailedAuthentication",
                                "The security token could not be authenticated or authorized"),
                        List.of(WSS4J, "SecurityError", "A security error was encountered when verifying the message"),
                        List.of(WSS4J, "SecurityError", "Ошибка безопасности."),
                        List.of(WSS4J, "SecurityError", ""))
                .flatMap(row -> Stream.of(200, 500)
                        .map(status -> faultTrap(
                                status,
                                row.get(0),
                                row.get(1),
                                row.get(2),
                                "refused ACCESS : " + row.get(2).replace("&lt;", "<"))))
                .toList();
    }

    private static List<Trap> faults() {
        return Stream.of(
                        List.of("Client", "Unmarshalling Error: x", "refused GATEWAY : Unmarshalling Error: x"),
                        List.of("Server", "For input string: \"abc\"", "in doubt FAULT"),
                        // the text of a security fault under another code
                        List.of("Server", HEADER, "in doubt FAULT"))
                .flatMap(row ->
                        Stream.of(200, 500).map(status -> faultTrap(status, SOAP, row.get(0), row.get(1), row.get(2))))
                .toList();
    }

    private static Trap faultTrap(int status, String namespace, String code, String text, String made) {
        return new Trap(
                code + " " + status + " " + text,
                Operations.PAY,
                Envelopes.under(
                        status,
                        "text/xml;charset=UTF-8",
                        fault("xmlns:f='" + namespace + "'>f:" + code, text).getBytes(UTF_8)),
                made);
    }

    private static Trap trap(String name, Operations asked, String part, String made) {
        return new Trap(name, asked, ok(answer(asked.wireName(), part)), made);
    }

    @ParameterizedTest
    @MethodSource("traps")
    void isRead(Trap trap) {
        assertThat(told(MerchantPeer.outcome(trap.answer(), trap.asked().operation())))
                .isEqualTo(trap.made());
    }

    private static String told(Outcome<?> outcome) {
        return outcome.fold(
                accepted -> told(accepted.value()),
                refused -> "refused " + refused.kind() + " " + refused.code() + ": "
                        + refused.texts().technical(),
                notSent -> "not sent",
                doubtful -> "in doubt " + doubtful.doubt().kind());
    }

    private static String told(Object value) {
        if (value instanceof RegisteredOrder registered) {
            return "registered " + registered.formUrl();
        } else if (value instanceof PaReqChallenge challenge) {
            return "challenge %s %s %s %s"
                    .formatted(challenge.acsUrl(), challenge.paReq().reveal(), challenge.termUrl(), challenge.md());
        } else if (value instanceof PaymentAttempt.Processed processed) {
            return "processed " + processed.redirect().orElse("");
        } else if (value instanceof OrderReport report) {
            return told(report);
        } else if (value instanceof LastOrders orders) {
            return orders.reports().size() + " of " + orders.totalCount().orElseThrow();
        } else if (value instanceof Bindings bindings) {
            return "bindings "
                    + bindings.cards().stream().map(card -> card.id().value()).collect(Collectors.joining(" "));
        }
        return value.toString();
    }

    private static String told(OrderReport report) {
        return Stream.of(
                        report.status().map(status -> "status " + status.code()),
                        report.date().map(Object::toString),
                        report.paymentState().map(state -> "state " + state),
                        report.paymentWay().map(way -> "way " + way),
                        Optional.of(report.others().keySet())
                                .filter(kept -> !kept.isEmpty())
                                .map(kept -> "kept " + kept))
                .flatMap(Optional::stream)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
