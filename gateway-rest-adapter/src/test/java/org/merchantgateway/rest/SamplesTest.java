package org.merchantgateway.rest;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.Bindings;
import org.merchantgateway.domain.card.Enrollment;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.payment.CReqChallenge;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.WireAnswer;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.AnswerFormat;
import org.merchantgateway.http.answer.AttemptReader;
import org.merchantgateway.http.answer.Fields;
import org.merchantgateway.http.answer.Items;
import org.merchantgateway.http.answer.ReportReader;
import org.merchantgateway.http.answer.Scalar;
import org.merchantgateway.http.answer.UnreadableAnswer;
import org.merchantgateway.http.answer.Value;

/** Every recorded and documented answer, and what it comes to. The samples stay where they are; none is copied here. */
@Tag("samples")
class SamplesTest {

    /**
     * The file without {@code .json}, the request that it answers, and what it comes to. Where we do not offer the request,
     * the answer is read all the same, as far as the tolerant reader goes: {@code not offered: ...}.
     */
    private static final String TABLE = """
            alfa-createBindingNoPayment-01 | createBindingNoPayment.do | not offered: code 0, 47dbe208-e531-4997-9c36-25a5707d3cb9
            alfa-decline-01 | decline.do | acknowledged (Success)
            alfa-deposit-01 | deposit.do | acknowledged (Success)
            alfa-finish3dsVer2Payment-01 | finish3dsVer2Payment.do | processed: http://test.com?orderId=f61e2a41-34b9-7a2d-b4d6-83ac00c305c8&lang=en
            alfa-finish3dsVer2Payment-02 | finish3dsVer2Payment.do | processed: http://test.com?orderId=f61e2a41-34b9-7a2d-b4d6-83ac00c305c8&lang=en
            alfa-getBindings-01 | getBindings.do | bindings [44779116-41a5-7798-b072-c0a30760e2b0 411111**1111 to 203412 of - by TOKEN_PAY]
            alfa-getOrderStatusExtended-01 | getOrderStatusExtended.do | 2 DEPOSITED, number 7005, id 01491d0b-c848-7dd6-a20d-e96900a7d8c0, action 0, 2000 810, approved 2000, deposited 2000, refunded 0, 411111**1111, of 2021-04-09T12:55:15.659Z, authorised 2021-04-09T12:57:39.029Z, binding 259753456 01491394-63a6-7d45-a88f-7bce00a7d8c0, bank - UNKNOWN Unknown, others []
            alfa-paymentOrderBinding-01 | paymentOrderBinding.do | processed: https://alfa.rbsuat.com/payment/merchants/temp/finish.html?orderId=01491d0b-c848-7dd6-a20d-e96900a7d8c0&lang=en
            alfa-paymentOrderBinding-02 | paymentOrderBinding.do | other step [errorCode, sbpC2bInfo, bindingId, processingErrorType]
            alfa-paymentOrderBinding-03 | paymentOrderBinding.do | challenge of 25 at https://theacsserver.com/acs/auth/start.do, then https://alfa.rbsuat.com/payment/rest/finish3ds.do?lang=en
            alfa-paymentOrderBinding-04 | paymentOrderBinding.do | refused 5
            alfa-paymentorder-01 | paymentorder.do | device check at https://example.com/3dsserver/api/v1/client/gather?threeDSServerTransID=5802746e-3393-40c3-929a-dc966ebf08c6 and https://example.com/acs2/acs/3dsMethod with data of 280
            alfa-paymentorder-02 | paymentorder.do | challenge of version 2 at https://example.com/acs2/acs/creq
            alfa-paymentorder-03 | paymentorder.do | processed: https://alfa.rbsuat.com/payment/merchants/temp/finish.html?orderId=01493844-d4d3-703f-9f7e-a73900a7d8c0
            alfa-refund-01 | refund.do | acknowledged (Success)
            alfa-register-01 | register.do | order 01491d0b-c848-7dd6-a20d-e96900a7d8c0 at alfa.rbsuat.com
            alfa-register-02 | register.do | refused 1
            alfa-registerPreAuth-01 | registerPreAuth.do | order 01492437-d2fb-77fa-8db7-9e2900a7d8c0 at alfa.rbsuat.com
            alfa-reverse-01 | reverse.do | acknowledged (Success)
            alfa-verifyCard-01 | verifyCard.do | not offered: code 0, cfc238ca-68f9-745c-ba7e-eb9100af79e0
            bpc-3ds-01 | finish3dsVer2Payment.do | processed: http://test.com?orderId=f61e2a41-34b9-7a2d-b4d6-83ac00c305c8&lang=en
            bpc-3ds-02 | finish3dsVer2Payment.do | processed: http://test.com?orderId=f61e2a41-34b9-7a2d-b4d6-83ac00c305c8&lang=en
            bpc-3ds-03 | 3ds/continue.do | challenge of version 2 at https://bestbank.com/acs2/acs/creq
            bpc-3ds-04 | 3ds/continue.do | processed: https://merchant.com/returnUrl?orderId=9666296c-e4f1-7285-a57c-20eb00b40dc1&lang=en
            bpc-3ds-05 | 3ds/continue.do | declined, no attempts left: https://merchant.com/failUrl?orderId=b69ac21f-6cd3-7e06-931d-d90100b40dc1&lang=en
            bpc-3ds-06 | 3ds/continue.do | declined, no attempts left: https://merchant.com/failUrl?orderId=de056d10-f91d-7c91-a3de-559800b40dc1&lang=en
            bpc-bindings-01 | paymentOrderBinding.do | processed: https://dev.bpcbt.com/payment/merchants/temp/finish.html?orderId=01491d0b-c848-7dd6-a20d-e96900a7d8c0&lang=en
            bpc-bindings-02 | paymentOrderBinding.do | challenge of 25 at https://theacsserver.com/acs/auth/start.do, then https://dev.bpcbt.com/payment/rest/finish3ds.do?lang=en
            bpc-bindings-03 | paymentOrderBinding.do | refused 5
            bpc-bindings-04 | getBindings.do | bindings [44779116-41a5-7798-b072-c0a30760e2b0 411111**1111 to 203412 of - by TOKEN_PAY]
            bpc-bindings-09 | recurrentPayment.do | not offered: no code, data f7beebe4-7c9a-43cf-8e26-67ab741f9b9e, OrderReport[number UAF-203974-DE-12, id ?, status 2 DEPOSITED, amount 12300, approved 12300, deposited 12300, refunded 0]
            bpc-bindings-10 | recurrentPayment.do | not offered: refused 10
            bpc-bindings-11 | instantPayment.do | not offered: code 0, 0e441115-f3bc-711c-8827-2fdc00b4f820, OrderReport[number 7033, id 0e441115-f3bc-711c-8827-2fdc00b4f820, status 2 DEPOSITED, amount 12300, approved 12300, deposited 12300, refunded 0]
            bpc-bindings-12 | createBindingNoPayment.do | not offered: code 0, 47dbe208-e531-4997-9c36-25a5707d3cb9
            bpc-googlepay-02 | payment.do | order 12312312123, binding -, processed: -
            bpc-instantpayment-01 | instantPayment.do | not offered: code 0, processed: https://www.test.com/payment/merchants/gateway/finish.html?orderId=eee72f6e-b980-79c5-92e8-6f4200b1eae0&lang=en, eee72f6e-b980-79c5-92e8-6f4200b1eae0, OrderReport[number 2011, id ?, status 2 DEPOSITED, amount 100]
            bpc-order-management-01 | deposit.do | acknowledged (Success)
            bpc-order-management-02 | reverse.do | acknowledged (Success)
            bpc-order-management-03 | refund.do | acknowledged (Success)
            bpc-order-management-06 | instantRefund.do | not offered: refused 5
            bpc-order-management-07 | decline.do | acknowledged (Success)
            bpc-paymentorder-01 | paymentorder.do | device check at https://example.com/3dsserver/api/v1/client/gather?threeDSServerTransID=5802746e-3393-40c3-929a-dc966ebf08c6 and https://example.com/acs2/acs/3dsMethod with data of 280
            bpc-paymentorder-02 | paymentorder.do | challenge of version 2 at https://example.com/acs2/acs/creq
            bpc-paymentorder-03 | paymentorder.do | processed: https://dev.bpcbt.com/payment/merchants/temp/finish.html?orderId=01493844-d4d3-703f-9f7e-a73900a7d8c0&lang=en
            bpc-paymentorder-04 | industryPractice/paymentOrder.do | not offered: code 0
            bpc-paymentorder-05 | industryPractice/paymentOrder.do | not offered: refused 5
            bpc-paymentorder-06 | industryPractice/paymentOrder.do | not offered: refused 5
            bpc-register-01 | register.do | order 01491d0b-c848-7dd6-a20d-e96900a7d8c0 at dev.bpcbt.com
            bpc-register-02 | register.do | refused 1
            bpc-register-03 | registerPreAuth.do | order 01492437-d2fb-77fa-8db7-9e2900a7d8c0 at dev.bpcbt.com
            bpc-status-extended-01 | getOrderStatusExtended.do | 2 DEPOSITED, number 7005, id 01491d0b-c848-7dd6-a20d-e96900a7d8c0, action 0, 2000 978, approved 2000, deposited 2000, refunded 0, 411111**1111, of 2021-04-09T12:55:15.659Z, authorised 2021-04-09T12:57:39.029Z, binding 259753456 01491394-63a6-7d45-a88f-7bce00a7d8c0, bank - UNKNOWN Unknown, others []
            paymentgate-add-params-failure | addParams.do | refused 6
            paymentgate-add-params-success | addParams.do | acknowledged ()
            paymentgate-authorize-failure | register.do | refused 1
            paymentgate-authorize-success | register.do | order 627ea66f-a99f-418b-9aed-8f060e7d428d at test.paymentgate.ru
            paymentgate-card-bind-failure | bindCard.do | refused 2
            paymentgate-card-bind-success | bindCard.do | acknowledged (Успешно)
            paymentgate-card-extend-binding-failure | extendBinding.do | refused 1
            paymentgate-card-extend-binding-success | extendBinding.do | acknowledged (Успешно)
            paymentgate-card-unbind-failure | unBindCard.do | refused 2
            paymentgate-card-unbind-success | unBindCard.do | acknowledged (Успешно)
            paymentgate-deposit-failure | deposit.do | refused 7
            paymentgate-deposit-success | deposit.do | acknowledged (Успешно)
            paymentgate-get-card-bindings-failure | getBindingsByCardOrId.do | refused 5
            paymentgate-get-card-bindings-success | getBindingsByCardOrId.do | bindings [288802fa-27e9-4d7c-849e-e3d4355e2bc2 411111**1111 to 201611 of - by -]
            paymentgate-get-client-bindings-failure | getBindings.do | bindings []
            paymentgate-get-client-bindings-success | getBindings.do | bindings [288802fa-27e9-4d7c-849e-e3d4355e2bc2 411111**1111 to 201611 of - by -]
            paymentgate-get-last-orders-failure | getLastOrdersForMerchants.do | refused 7
            paymentgate-get-last-orders-success | getLastOrdersForMerchants.do | 2 in all, page 0 of 10 each: [4 REFUNDED, number package_4, id c6268217-c51e-4ceb-b962-76eb6a91be17, action 0, 1000 810, approved 1000, deposited 0, refunded 100, 411111**1111, of 2016-09-30T15:45:43.667Z, authorised 2016-09-30T15:46:47.729Z, bank TEST CARD RU Россия, others []; 3 REVERSED, number package_6, id 5d931c52-6080-41b4-a7cd-042f046e67cb, action 0, 1000 810, approved 0, deposited 0, refunded 0, 411111**1111, of 2016-10-03T17:02:09.406Z, authorised 2016-10-03T17:03:29.785Z, bank TEST CARD RU Россия, others []]
            paymentgate-payment-failure | payment.do | refused 1
            paymentgate-payment-success | payment.do | order 123, binding -, processed: -
            paymentgate-purchase-failure | paymentOrderBinding.do | refused 2
            paymentgate-purchase-success | paymentOrderBinding.do | processed: /ok/?orderId=470bee26-212b-46c9-9ee4-a38442990224
            paymentgate-refund-failure | refund.do | refused 7
            paymentgate-refund-success | refund.do | acknowledged (Успешно)
            paymentgate-reverse-failure | reverse.do | refused 5
            paymentgate-reverse-success | reverse.do | acknowledged (Успешно)
            paymentgate-status-extended-failure | getOrderStatusExtended.do | refused 6
            paymentgate-status-extended-no-errorcode-2012 | getOrderStatusExtended.do | 2 DEPOSITED, number 1212x31334z15, id -, action 0, 100 810, 411111**1111, of 2012-07-11T11:45:19.386Z, eci 5 cavv AAABCpEAUBNCAHEgBQAAAAAAAAA= xid MDAwMDAwMDEzNDIwMDcxMTk3Njc=, others []
            paymentgate-status-extended-success | getOrderStatusExtended.do | 2 DEPOSITED, number package_4, id c6268217-c51e-4ceb-b962-76eb6a91be17, action 0, 1000 810, approved 1000, deposited 100, refunded 0, 411111**1111, of 2016-09-30T15:45:43.667Z, authorised 2016-09-30T15:46:47.729Z, bank TEST CARD RU Россия, others []
            paymentgate-status-failure | getOrderStatus.do | refused 6
            paymentgate-status-success | getOrderStatus.do | 2 DEPOSITED, number package_4, id -, action -, 1000 810, 411111**1111, others [depositAmount, authCode]
            paymentgate-verify-enrollment-failure | verifyEnrollment.do | refused 5
            paymentgate-verify-enrollment-success | verifyEnrollment.do | enrolled Y, TEST CARD RU
            rbs-googlepay-3ds1 | payment.do | order 2ea81b51-176a-7557-a4f1-26dc00006aec, binding -, challenge of 33 at https://web.rbsuat.com/acs/auth/start.do, then https://web.rbsuat.com/ab/rest/finish3ds.do
            rbs-googlepay-error-code-string-empty-data | payment.do | refused 10
            rbs-googlepay-success | payment.do | order 99c685ec-2cfe-7444-a36c-a00c00006aec, binding -, processed: -
            rbs-status-extended-created-orderbundle | getOrderStatusExtended.do | 0 REGISTERED, number MASKED-1, id 00000000-0000-0000-0000-000000000000, action -100, 300000 643, approved 0, deposited 0, refunded 0, of 2023-11-14T22:13:20Z, bank - UNKNOWN <Неизвестно>, payer payer@example.com +70000000000, chargeback false, cart [ReportedItem[1, 300000]], of it {merchantIp=203.0.113.10}, others [displayErrorMessage, paymentAmountInfo.feeAmount, paymentAmountInfo.totalAmount, orderBundle.customerDetails, orderBundle.cartItems.items[0].itemCurrency, orderBundle.cartItems.items[0].itemAttributes]
            rbs-status-extended-no-order-param | getOrderStatusExtended.do | refused 1
            rbs-status-extended-v12-3ds | getOrderStatusExtended.do | 2 DEPOSITED, number 1580818980, id 4970958d-d05e-794d-aaa2-ebdf00006aec, action 0, 1000 810, approved 1000, deposited 1000, refunded 0, 524846**7756, of 2020-02-04T12:22:59.846Z, authorised 2020-02-04T12:24:01.633Z, eci 5 cavv AAABACEmBRWAiSkyYFAAAAAAAAA= xid Njk1MjQ4MjE1ODA4OTI5MzIyODM=, binding jgtiv 7d3c4b9a-3610-74d9-808d-422b00006aec, bank BANK ZENIT RU Россия, payer payer@example.com +70000000000, by CARD, chargeback false, others [cardAuthInfo.product, paymentAmountInfo.feeAmount]
            sberbank-applepay-orderstatus | payment.do | order e51f45c1-8411-7a83-aa2c-12b900151068, binding -, processed: -
            sberbank-omnipay-authorize-success | register.do | order 61351fbd-ac25-484f-b930-4d0ce4101ab7 at 3dsec.sberbank.ru
            sberbank-omnipay-extended-order-status-success | getOrderStatusExtended.do | 2 DEPOSITED, number 99999, id -, action -, 150000 643, approved 150000, deposited 150000, refunded 0, 555555**5599, authorised 2017-12-12T09:12:12Z, eci 13546564 cavv 356546 xid 4646465456, binding 777777 555555, bank Sberbank 643 Russia, others [depositAmount]
            sberbank-omnipay-order-status-success | getOrderStatus.do | 2 DEPOSITED, number 99999, id -, action -, 150000 643, 555555**5599, binding 777777 555555, others [depositAmount]
            sberbank-omnipay-purchase-error | paymentOrderBinding.do | refused 5
            sberbank-omnipay-purchase-ssl-success | paymentOrderBinding.do | processed: http://ya.ru?orderId=eb49300c-95b7-4dcd-9739-eee6c61f2ac4
            sberbank-omnipay-purchase3ds-success | paymentOrderBinding.do | challenge of 61 at https://test.paymentgate.ru/acs/auth/start.do, then https://test.paymentgate.ru:443/testpayment/rest/finish3ds.do
            sberbank-omnipay-refund-error | refund.do | refused 5
            sberbank-omnipay-refund-success | refund.do | acknowledged ()
            sberbank-omnipay-update-s-s-l-cards-list-error | updateSSLCardList.do | not offered: refused 6
            sberbank-omnipay-verify-enrollment-error | verifyEnrollment.do | refused 5
            sberbank-status-extended-mask-xxxxxx | getOrderStatusExtended.do | 2 DEPOSITED, number 1421, id a169a819-b051-7c3d-a169-a81904b1d67d, action 0, 1040000 643, approved 1040000, deposited 1040000, refunded 0, 555555XXXXXX5599, of 2018-08-21T09:09:39.271Z, authorised 2018-08-21T09:11:29.614Z, bank SOME BANK IN USA US Соединенные Штаты Америки, others []
            sberbank-status-extended-maskedpan | getOrderStatusExtended.do | 2 DEPOSITED, number 837, id 66c0640d-c88c-76e6-9dfa-c4ff5e34c9d9, action 0, 550000 643, approved 550000, deposited 550000, refunded 0, 411111**1111, of 2020-04-16T07:09:34.315Z, authorised 2020-04-16T07:10:08.713Z, bank TEST CARD RU Россия, others []
            sberbank-status-extended-not-found | getOrderStatusExtended.do | refused 6
            sberbank-status-extended-timeout-no-card | getOrderStatusExtended.do | 6 DECLINED, number 96, id 9d5ec036-b573-7aa3-9d54-27a501fa9b92, action -2007, 35000 643, approved 0, deposited 0, refunded 0, of 2019-09-04T05:54:34.073Z, bank - UNKNOWN <Неизвестно>, others []
            seed-androidpay-error | payment.do | refused 1
            seed-androidpay-success | payment.do | order 12312312123, binding -, processed: -
            seed-error-code-12 | register.do | refused 12
            seed-payment-order-binding-3ds | paymentOrderBinding.do | challenge of 476 at https://test.paymentgate.ru/acs/auth/start.do, then https://test.paymentgate.ru:443/testpayment/rest/finish3ds.do
            seed-payment-order-binding-error | paymentOrderBinding.do | refused 5
            seed-payment-order-binding-ssl | paymentOrderBinding.do | processed: http://ya.ru?orderId=eb49300c-95b7-4dcd-9739-eee6c61f2ac4
            wiki-deposit-success | deposit.do | acknowledged ()
            wiki-refund-success | refund.do | acknowledged ()
            wiki-verify-enrollment | verifyEnrollment.do | enrolled Y, TEST CARD RU
            """;

    private static final Map<String, Operation<?>> OFFERED = Map.ofEntries(
            entry("register.do", Operations.REGISTER),
            entry(
                    "registerPreAuth.do",
                    RegisterOrder.twoPhase()
                            .orderNumber("A-1")
                            .amount(1)
                            .returnUrl("https://x.example")
                            .build()),
            entry("paymentorder.do", Operations.PAY),
            entry("paymentOrderBinding.do", Operations.PAY_BY_BINDING),
            entry("3ds/continue.do", Operations.CONTINUE_3DS),
            entry("finish3dsVer2Payment.do", Operations.FINISH_3DS_2),
            entry("payment.do", Operations.PAY_BY_WALLET),
            entry("deposit.do", Operations.COMPLETE),
            entry("reverse.do", Operations.REVERSE),
            entry("refund.do", Operations.REFUND),
            entry("decline.do", Operations.DECLINE),
            entry("addParams.do", Operations.ADD_PARAMETERS),
            entry("getOrderStatusExtended.do", Operations.STATUS),
            entry("getOrderStatus.do", Operations.SHORT_STATUS),
            entry("getLastOrdersForMerchants.do", Operations.LAST_ORDERS),
            entry("verifyEnrollment.do", Operations.VERIFY_ENROLLMENT),
            entry("getBindings.do", Operations.BINDINGS),
            entry("getBindingsByCardOrId.do", Operations.BINDINGS_BY_CARD),
            entry("bindCard.do", Operations.BIND),
            entry("unBindCard.do", Operations.UNBIND),
            entry("extendBinding.do", Operations.EXTEND_BINDING));

    static Stream<Arguments> samples() {
        return TABLE.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\|", 3))
                .map(cells -> Arguments.of(cells[0].strip() + ".json", cells[1].strip(), cells[2].strip()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void isReadAsWhatItSays(String file, String request, String expected) throws Exception {
        byte[] answer = Files.readAllBytes(directory().resolve(file));
        Operation<?> operation = asking(OFFERED.get(request), expected);

        assertThat(operation == null ? "not offered: " + readOnly(answer) : outcome(operation, answer))
                .isEqualTo(expected);
    }

    /** Whoever asks for an order's status asks for the order that the sample is about. */
    private static @Nullable Operation<?> asking(@Nullable Operation<?> operation, String expected) {
        Matcher id = Pattern.compile(", id ([^,]+),").matcher(expected);
        return Operations.STATUS.equals(operation) && id.find()
                ? GetOrderStatusExtended.of(OrderId.of(id.group(1)))
                : operation;
    }

    @Test
    void everySampleIsInTheTableAndTheTableHasNoOther() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            assertThat(samples().map(row -> (String) row.get()[0]))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static Path directory() {
        return Path.of(System.getProperty("samples"), "rest");
    }

    private static String outcome(Operation<?> operation, byte[] answer) {
        return RestPeer.outcome(operation, 200, answer)
                .fold(
                        accepted -> value(accepted.value()),
                        refused -> "refused " + refused.code(),
                        notSent -> "not sent " + notSent.reason(),
                        inDoubt -> "in doubt " + inDoubt.doubt().kind());
    }

    private static String value(Object value) {
        if (value instanceof RegisteredOrder order) {
            return "order " + order.orderId() + " at " + order.formUrl().split("/")[2];
        }
        if (value instanceof Acknowledged acknowledged) {
            return "acknowledged (" + acknowledged.message() + ")";
        }
        if (value instanceof Bindings bindings) {
            return "bindings " + bindings.stream().map(SamplesTest::binding).toList();
        }
        if (value instanceof Enrollment enrollment) {
            return "enrolled " + enrollment.flag() + ", " + shown(enrollment.emitterName()) + " "
                    + shown(enrollment.emitterCountryCode());
        }
        if (value instanceof WalletPayment payment) {
            return "order " + payment.orderId() + ", binding " + shown(payment.bindingId()) + ", "
                    + attempt(payment.attempt());
        }
        if (value instanceof LastOrders orders) {
            return orders.totalCount().orElseThrow() + " in all, page " + orders.page() + " of " + orders.pageSize()
                    + " each: "
                    + orders.reports().stream().map(SamplesTest::report).collect(Collectors.joining("; ", "[", "]"));
        }
        return value instanceof OrderReport report ? report(report) : attempt((PaymentAttempt) value);
    }

    private static String binding(Binding binding) {
        return binding.id() + " " + shown(binding.maskedPan()) + " to " + shown(binding.expiryDate()) + " of "
                + shown(binding.clientId()) + " by " + shown(binding.paymentWay());
    }

    private static String report(OrderReport report) {
        return report.status().orElseThrow()
                + ", number " + report.orderNumber().orElse("-")
                + ", id " + report.orderId().orElse("-")
                + ", action "
                + report.actionCode().stream()
                        .mapToObj(String::valueOf)
                        .findFirst()
                        .orElse("-")
                + ", " + report.amount().map(Object::toString).orElse("-")
                + " " + report.currency().map(Object::toString).orElse("-")
                + report.sums().map(sums -> ", " + sums).orElse("")
                + report.card()
                        .flatMap(card -> card.maskedPan())
                        .map(pan -> ", " + pan)
                        .orElse("")
                + report.date().map(date -> ", of " + date).orElse("")
                + report.authDateTime().map(date -> ", authorised " + date).orElse("")
                + blocks(report)
                + ", others " + report.others().keySet();
    }

    private static String blocks(OrderReport report) {
        return report.secureAuthInfo()
                        .map(secure -> ", eci " + shown(secure.eci()) + " cavv " + shown(secure.cavv()) + " xid "
                                + shown(secure.xid()))
                        .orElse("")
                + report.binding()
                        .map(binding -> ", binding " + shown(binding.clientId()) + " " + shown(binding.bindingId()))
                        .orElse("")
                + report.bank()
                        .map(bank -> ", bank " + shown(bank.bankName()) + " " + shown(bank.bankCountryCode()) + " "
                                + shown(bank.bankCountryName()))
                        .orElse("")
                + report.payer()
                        .map(payer -> ", payer " + shown(payer.email()) + " " + shown(payer.phone()))
                        .orElse("")
                + report.paymentWay().map(way -> ", by " + way).orElse("")
                + report.chargeback()
                        .map(disputed -> ", chargeback " + disputed)
                        .orElse("")
                + (report.cart().isEmpty() ? "" : ", cart " + report.cart())
                + (report.transactionAttributes().isEmpty() ? "" : ", of it " + report.transactionAttributes());
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }

    private static String attempt(PaymentAttempt attempt) {
        return attempt.fold(
                processed -> "processed: " + processed.redirect().orElse("-"),
                declined -> "declined, "
                        + (declined.attemptsLeft().orElseThrow() ? "attempts left: " : "no attempts left: ")
                        + declined.redirect().orElse("-"),
                check -> "device check at " + shown(check.serverUrl()) + " and " + shown(check.methodUrl())
                        + " with data of "
                        + check.methodData().orElseThrow().reveal().length(),
                challenge -> challenge instanceof PaReqChallenge first
                        ? "challenge of " + first.paReq().reveal().length() + " at " + first.acsUrl() + ", then "
                                + first.termUrl()
                        : "challenge of version 2 at " + ((CReqChallenge) challenge).acsUrl(),
                other -> "other step " + other.fields().keySet());
    }

    private static Answer answer(byte[] body) throws UnreadableAnswer {
        return Json.answer(new WireAnswer(200, Optional.empty(), body), AnswerFormat.JSON);
    }

    private static String readOnly(byte[] body) throws IOException, UnreadableAnswer {
        Fields fields = (Fields) Json.read(body);
        Optional<String> code = answer(body).code();
        if (text(fields, "success").equals("false")
                || code.filter(number -> !number.equals("0")).isPresent()) {
            return "refused " + code.orElseThrow();
        }
        StringBuilder read =
                new StringBuilder(code.map(number -> "code " + number).orElse("no code"));
        AttemptReader.read(Operations.PAY, answer(body))
                .ifPresent(attempt -> read.append(", ").append(attempt(attempt)));
        Stream.of("bindingId", "orderId")
                .map(name -> text(fields, name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .ifPresent(text -> read.append(", ").append(text));
        inner(fields, "data").stream()
                .map(data -> text(data, "orderId"))
                .filter(id -> !id.isEmpty())
                .forEach(id -> read.append(", data ").append(id));
        inner(fields, "bindings").forEach(binding -> read.append(", binding ").append(text(binding, "bindingId")));
        inner(fields, "orderStatus")
                .forEach(status -> ReportReader.report(new Answer(status, AnswerFormat.JSON))
                        .ifPresent(report -> read.append(", ").append(report)));
        return read.toString();
    }

    private static String text(Fields fields, String name) {
        return fields.values().get(name) instanceof Scalar value ? value.text().strip() : "";
    }

    private static List<Fields> inner(Fields fields, String name) {
        Value value = fields.values().get(name);
        Stream<Value> elements = value instanceof Items list ? list.elements().stream() : Stream.ofNullable(value);
        return elements.filter(Fields.class::isInstance).map(Fields.class::cast).toList();
    }
}
