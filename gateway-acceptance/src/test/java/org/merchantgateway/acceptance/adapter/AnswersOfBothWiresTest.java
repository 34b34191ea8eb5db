package org.merchantgateway.acceptance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.ThreeDsStep;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.WireAnswer;
import org.merchantgateway.rest.RestOverBytes;
import org.merchantgateway.soap.SoapOverBytes;

/** One table of answers that are easy to misread, and what each of them means over either wire. */
class AnswersOfBothWiresTest {

    private static final OrderId ID = OrderId.of("order-1");

    private static final Map<String, Operation<?>> OPERATIONS = Map.of(
            "registerOrder",
            RegisterOrder.onePhase()
                    .orderNumber("N-1")
                    .amount(1000)
                    .returnUrl("https://shop.example/ok")
                    .build(),
            "paymentOrder",
            PayByCard.builder()
                    .orderId(ID)
                    .card(Card.builder()
                            .pan("4111111111111111")
                            .cvc("987")
                            .expiry(2034, 12)
                            .cardholder("IVAN IVANOV"))
                    .build(),
            "paymentOrderBinding",
            PayByBinding.builder()
                    .orderId(ID)
                    .bindingId(BindingId.of("binding-1"))
                    .ip("203.0.113.7")
                    .build(),
            "finishThreeDs",
            FinishThreeDs.of(ID, PaRes.of("eJxVUdtugkAQ")),
            "finishThreeDsVer2",
            FinishThreeDsVer2.of(ID, ThreeDsTransactionId.of("7c1b-5a52")),
            "googlePay",
            PayByWallet.onePhase(Wallet.GOOGLE_PAY)
                    .merchant("shop")
                    .orderNumber("N-1")
                    .amount(1000)
                    .paymentToken("dG9rZW4tMTIzNDU2Nzg=")
                    .build(),
            "refundOrder",
            RefundOrder.of(ID, Amount.ofMinor(500)),
            "getOrderStatusExtended",
            GetOrderStatusExtended.of(ID),
            "getBindings",
            GetBindings.of(ClientId.of("client-1")),
            "getLastOrdersForMerchants",
            GetLastOrders.paid(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));

    /** The operation of the service, its answer over REST, its return part over SOAP, and the outcome. */
    private static final String TABLE = """
            # the code
            googlePay | {"success":false,"errorCode":0,"error":{"code":"1","message":"m"}} | <return><success>false</success><errorCode>0</errorCode><error><code>1</code><message>m</message></error></return> | Refused GATEWAY 1
            googlePay | {"success":false,"data":{"orderId":"order-1"}} | <return><success>false</success><data><orderId>order-1</orderId></data></return> | InDoubt CONTRADICTION
            googlePay | {"success":true,"data":{"orderId":"order-1","errorCode":5}} | <return><success>true</success><data><orderId>order-1</orderId><errorCode>5</errorCode></data></return> | InDoubt CONTRADICTION
            googlePay | {"success":true,"data":{"orderId":"order-1"},"error":"Operation declined."} | <return><success>true</success><data><orderId>order-1</orderId></data><error>Operation declined.</error></return> | InDoubt CONTRADICTION
            refundOrder | {"ErrorCode":"6","errorCode":"0"} | <return ErrorCode="6" errorCode="0"/> | InDoubt CONTRADICTION
            refundOrder | {"errorCode":"A12","errorMessage":"m"} | <return errorCode="A12" errorMessage="m"/> | Refused GATEWAY A12
            refundOrder | {"errorCode":" b2 "} | <return errorCode=" b2 "/> | Refused GATEWAY b2
            refundOrder | {"errorCode":"A123"} | <return errorCode="A123"/> | InDoubt UNREADABLE
            refundOrder | {"errorCode":"A-1"} | <return errorCode="A-1"/> | InDoubt UNREADABLE
            refundOrder | {"errorCode":"1e0"} | <return errorCode="1e0"/> | InDoubt UNREADABLE
            refundOrder | {"errorCode":"0.0"} | <return errorCode="0.0"/> | InDoubt UNREADABLE
            refundOrder | {"errorCode":"+5"} | <return errorCode="+5"/> | InDoubt UNREADABLE
            refundOrder | {"errorCode":"-1"} | <return errorCode="-1"/> | InDoubt UNREADABLE
            refundOrder | {"errorCode":"true"} | <return errorCode="true"/> | InDoubt UNREADABLE
            refundOrder | {"errorCode":"ok"} | <return errorCode="ok"/> | InDoubt UNREADABLE
            refundOrder | {"errorCode":"0","success":"false"} | <return errorCode="0" success="false"/> | InDoubt CONTRADICTION
            refundOrder | {"errorCode":"0","Success":false} | <return errorCode="0" Success="false"/> | InDoubt CONTRADICTION
            refundOrder | {"errorCode":"0","SUCCESS":"false"} | <return errorCode="0" SUCCESS="false"/> | InDoubt CONTRADICTION
            refundOrder | {"errorCode":"0","success":true,"Success":false} | <return errorCode="0" success="true" Success="false"/> | InDoubt CONTRADICTION
            refundOrder | {"errorCode":"0","success":"FALSE"} | <return errorCode="0" success="FALSE"/> | InDoubt CONTRADICTION
            refundOrder | {"errorCode":"0","success":"no"} | <return errorCode="0" success="no"/> | InDoubt UNREADABLE
            refundOrder | {"errorCode":"0","success":true,"Success":"no"} | <return errorCode="0" success="true" Success="no"/> | InDoubt UNREADABLE
            # an error without a code
            refundOrder | {"errorCode":0,"error":"Operation declined."} | <return errorCode="0"><error>Operation declined.</error></return> | InDoubt CONTRADICTION
            refundOrder | {"errorCode":0,"errorTypeName":"DATA_INPUT_ERROR"} | <return errorCode="0" errorTypeName="DATA_INPUT_ERROR"/> | InDoubt CONTRADICTION
            refundOrder | {"errorCode":0,"processingErrorType":"CLIENT_ERROR"} | <return errorCode="0" processingErrorType="CLIENT_ERROR"/> | InDoubt CONTRADICTION
            refundOrder | {"errorCode":0,"error":false,"processingErrorType":"NO_ERROR","errorMessage":"Success"} | <return errorCode="0" error="false" processingErrorType="NO_ERROR" errorMessage="Success"/> | Accepted
            registerOrder | {"orderId":"o","formUrl":"https://pay.example/o","error":"x"} | <return orderId="o"><formUrl>https://pay.example/o</formUrl><error>x</error></return> | InDoubt CONTRADICTION
            getOrderStatusExtended | {"errorCode":0,"orderStatus":2,"error":"x"} | <return errorCode="0" orderStatus="2"><error>x</error></return> | InDoubt CONTRADICTION
            getBindings | {"errorCode":2,"error":"none","bindings":[]} | <return errorCode="2"><error>none</error></return> | Accepted
            # whether an attempt is over
            paymentOrderBinding | {"errorCode":0,"info":"z"} | <return errorCode="0" info="z"/> | InDoubt INCOMPLETE
            paymentOrder | {"errorCode":0,"info":"z"} | <return errorCode="0" info="z"/> | InDoubt INCOMPLETE
            finishThreeDs | {"info":"z"} | <return info="z"/> | InDoubt INCOMPLETE
            paymentOrderBinding | {"errorCode":0,"redirect":"/ok"} | <return errorCode="0" redirect="/ok"/> | Accepted Processed
            # a declined attempt
            paymentOrder | {"errorCode":0,"error":"Operation declined.","processingErrorType":"CLIENT_ERROR","errorMessage":"Operation declined."} | <return errorCode="0" error="Operation declined." processingErrorType="CLIENT_ERROR" errorMessage="Operation declined."/> | Accepted Declined[attempts left] Operation declined.
            paymentOrderBinding | {"errorCode":"0","error":"x","errorMessage":"m","displayErrorMessage":"d","redirect":"/fail"} | <return errorCode="0" error="x" errorMessage="m" displayErrorMessage="d" redirect="/fail"/> | Accepted Declined[no attempts left] m; for the payer: d, to /fail
            finishThreeDs | {"errorCode":0,"is3DSVer2":true,"errorTypeName":"TDS_UNKNOWN_ARES_STATUS"} | <return errorCode="0"><is3DSVer2>true</is3DSVer2><errorTypeName>TDS_UNKNOWN_ARES_STATUS</errorTypeName></return> | Accepted Declined
            paymentOrder | {"redirect":"/fail","error":"x"} | <return redirect="/fail" error="x"/> | Accepted Declined[no attempts left] x, to /fail
            paymentOrder | {"error":"x"} | <return error="x"/> | InDoubt INCOMPLETE
            paymentOrder | {"errorCode":0,"redirect":"/ok","processingErrorType":"NO_ERROR","error":false} | <return errorCode="0" redirect="/ok" processingErrorType="NO_ERROR" error="false"/> | Accepted Processed
            paymentOrder | {"errorCode":0,"acsUrl":"https://acs.example","paReq":"eJx=","termUrl":"/t","error":"x"} | <return errorCode="0" acsUrl="https://acs.example" paReq="eJx=" redirect="/t" error="x"/> | Accepted PaReqChallenge
            paymentOrder | {"errorCode":0,"is3DSVer2":true,"threeDSServerTransId":"t","error":"x"} | <return errorCode="0" is3DSVer2="true" threeDSServerTransId="t" error="x"/> | Accepted OtherStep
            paymentOrder | {"errorCode":0,"error":"no 4111111111111111, 987"} | <return errorCode="0" error="no 4111111111111111, 987"/> | Accepted Declined no ***, ***
            googlePay | {"success":true,"data":{"orderId":"o","error":"no dG9rZW4tMTIzNDU2Nzg=","processingErrorType":"CLIENT_ERROR"}} | <return><success>true</success><data><orderId>o</orderId><error>no dG9rZW4tMTIzNDU2Nzg=</error><processingErrorType>CLIENT_ERROR</processingErrorType></data></return> | Accepted Declined[attempts left] no ***
            # 3-D Secure 2: source: paymentorder.do and 3ds/continue.do, response parameters and examples of newer documents
            paymentOrder | {"errorCode":0,"is3DSVer2":true,"threeDSServerTransId":"7c1b-5a52","threeDSMethodURL":"https://acs.example/method","threeDSMethodURLServer":"https://gw.example/gather","threeDSMethodDataPacked":"eyJhIjoxfQ"} | <return errorCode="0"><is3DSVer2>true</is3DSVer2><threeDSServerTransId>7c1b-5a52</threeDSServerTransId><threeDSMethodURL>https://acs.example/method</threeDSMethodURL><threeDSMethodURLServer>https://gw.example/gather</threeDSMethodURLServer><threeDSMethodDataPacked>eyJhIjoxfQ</threeDSMethodDataPacked></return> | Accepted kind=device-check;orderId=ID;transactionId=7c1b-5a52;serverUrl=https%3A%2F%2Fgw.example%2Fgather;methodUrl=https%3A%2F%2Facs.example%2Fmethod;methodData=eyJhIjoxfQ
            paymentOrderBinding | {"errorCode":"0","is3DSVer2":"true","threeDSServerTransId":"7c1b-5a52","threeDSMethodURL":"https://acs.example/method","threeDSMethodURLServer":"https://gw.example/gather","threeDSMethodDataPacked":"eyJhIjoxfQ"} | <return errorCode="0"><is3DSVer2>true</is3DSVer2><threeDSServerTransId>7c1b-5a52</threeDSServerTransId><threeDSMethodURL>https://acs.example/method</threeDSMethodURL><threeDSMethodURLServer>https://gw.example/gather</threeDSMethodURLServer><threeDSMethodDataPacked>eyJhIjoxfQ</threeDSMethodDataPacked></return> | Accepted kind=device-check;orderId=ID;transactionId=7c1b-5a52;serverUrl=https%3A%2F%2Fgw.example%2Fgather;methodUrl=https%3A%2F%2Facs.example%2Fmethod;methodData=eyJhIjoxfQ
            googlePay | {"success":true,"data":{"orderId":"order-1","is3DSVer2":true,"threeDSServerTransId":"7c1b-5a52","threeDSMethodURL":"https://acs.example/method","threeDSMethodURLServer":"https://gw.example/gather","threeDSMethodDataPacked":"eyJhIjoxfQ"}} | <return><success>true</success><data><orderId>order-1</orderId><is3DSVer2>true</is3DSVer2><threeDSServerTransId>7c1b-5a52</threeDSServerTransId><threeDSMethodURL>https://acs.example/method</threeDSMethodURL><threeDSMethodURLServer>https://gw.example/gather</threeDSMethodURLServer><threeDSMethodDataPacked>eyJhIjoxfQ</threeDSMethodDataPacked></data></return> | Accepted kind=device-check;orderId=ID;transactionId=7c1b-5a52;serverUrl=https%3A%2F%2Fgw.example%2Fgather;methodUrl=https%3A%2F%2Facs.example%2Fmethod;methodData=eyJhIjoxfQ
            paymentOrder | {"errorCode":"0","threeDSServerTransId":"7c1b","threeDSMethodUrl":"https://acs.example/m"} | <return errorCode="0" threeDSServerTransId="7c1b" threeDSMethodUrl="https://acs.example/m"/> | Accepted kind=device-check;orderId=ID;transactionId=7c1b;methodUrl=https%3A%2F%2Facs.example%2Fm
            paymentOrder | {"errorCode":0,"is3DSVer2":true,"threeDSServerTransID":"7c1b","threeDSMethodURLServer":"gw.example/gather"} | <return errorCode="0" is3DSVer2="true" threeDSServerTransID="7c1b" threeDSMethodURLServer="gw.example/gather"/> | Accepted kind=device-check;orderId=ID;transactionId=7c1b;serverUrl=https%3A%2F%2Fgw.example%2Fgather
            paymentOrder | {"errorCode":0,"is3DSVer2":true,"threeDSServerTransId":"7c1b"} | <return errorCode="0"><is3DSVer2>true</is3DSVer2><threeDSServerTransId>7c1b</threeDSServerTransId></return> | Accepted kind=device-check;orderId=ID;transactionId=7c1b
            paymentOrder | {"errorCode":0,"is3DSVer2":true,"threeDSServerTransId":"7c1b","threeDSMethodURLServer":"https://gw.example/g","redirect":"/ok"} | <return errorCode="0" redirect="/ok"><is3DSVer2>true</is3DSVer2><threeDSServerTransId>7c1b</threeDSServerTransId><threeDSMethodURLServer>https://gw.example/g</threeDSMethodURLServer></return> | Accepted kind=device-check;orderId=ID;transactionId=7c1b;serverUrl=https%3A%2F%2Fgw.example%2Fg
            paymentOrder | {"errorCode":0,"is3DSVer2":true,"threeDSServerTransId":"7c1b","redirect":"/ok"} | <return errorCode="0" redirect="/ok"><is3DSVer2>true</is3DSVer2><threeDSServerTransId>7c1b</threeDSServerTransId></return> | Accepted Processed
            paymentOrder | {"errorCode":0,"is3DSVer2":true,"redirect":"/ok"} | <return errorCode="0" redirect="/ok"><is3DSVer2>true</is3DSVer2></return> | Accepted Processed
            paymentOrder | {"errorCode":0,"info":"z","is3DSVer2":true,"acsUrl":"https://acs.example/creq","packedCReq":"eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjdjMWItNWE1MiIsIm1lc3NhZ2VUeXBlIjoiQ1JlcSIsIm1lc3NhZ2VWZXJzaW9uIjoiMi4yLjAifQ"} | <return errorCode="0" info="z" acsUrl="https://acs.example/creq"><is3DSVer2>true</is3DSVer2><packedCReq>eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjdjMWItNWE1MiIsIm1lc3NhZ2VUeXBlIjoiQ1JlcSIsIm1lc3NhZ2VWZXJzaW9uIjoiMi4yLjAifQ</packedCReq></return> | Accepted kind=creq;orderId=ID;transactionId=7c1b-5a52;acsUrl=https%3A%2F%2Facs.example%2Fcreq;creq=eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjdjMWItNWE1MiIsIm1lc3NhZ2VUeXBlIjoiQ1JlcSIsIm1lc3NhZ2VWZXJzaW9uIjoiMi4yLjAifQ
            paymentOrder | {"errorCode":"0","acsUrl":"https://acs.example/creq","cReq":"eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjdjMWItNWE1MiIsIm1lc3NhZ2VUeXBlIjoiQ1JlcSIsIm1lc3NhZ2VWZXJzaW9uIjoiMi4yLjAifQ","termUrl":"/t"} | <return errorCode="0" acsUrl="https://acs.example/creq" cReq="eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjdjMWItNWE1MiIsIm1lc3NhZ2VUeXBlIjoiQ1JlcSIsIm1lc3NhZ2VWZXJzaW9uIjoiMi4yLjAifQ" termUrl="/t"/> | Accepted kind=creq;orderId=ID;transactionId=7c1b-5a52;acsUrl=https%3A%2F%2Facs.example%2Fcreq;creq=eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjdjMWItNWE1MiIsIm1lc3NhZ2VUeXBlIjoiQ1JlcSIsIm1lc3NhZ2VWZXJzaW9uIjoiMi4yLjAifQ
            paymentOrder | {"errorCode":0,"acsUrl":"https://acs.example/creq","packedCReq":"eyJ0"} | <return errorCode="0" acsUrl="https://acs.example/creq"><packedCReq>eyJ0</packedCReq></return> | Accepted OtherStep
            paymentOrder | {"errorCode":0,"acsUrl":"https://acs.example/creq","packedCReq":"n.o."} | <return errorCode="0" acsUrl="https://acs.example/creq"><packedCReq>n.o.</packedCReq></return> | Accepted OtherStep
            paymentOrder | {"errorCode":0,"is3DSVer2":true,"threeDSServerTransId":"7c1b","threeDSAcsSignedContent":"eyJ.x.y","threeDSAcsTransactionId":"a-1","threeDSAcsRefNumber":"r-1"} | <return errorCode="0"><is3DSVer2>true</is3DSVer2><threeDSServerTransId>7c1b</threeDSServerTransId><threeDSAcsTransactionId>a-1</threeDSAcsTransactionId><threeDSAcsRefNumber>r-1</threeDSAcsRefNumber><threeDSAcsSignedContent>eyJ.x.y</threeDSAcsSignedContent></return> | Accepted kind=sdk;orderId=ID;transactionId=7c1b;acsSignedContent=eyJ.x.y;acsTransactionId=a-1;acsReferenceNumber=r-1
            finishThreeDsVer2 | {"errorCode":0,"redirect":"/ok","is3DSVer2":true} | <return errorCode="0" returnUrl="/ok"/> | Accepted Processed
            finishThreeDsVer2 | {"errorCode":0,"is3DSVer2":true} | <return errorCode="0"/> | Accepted Processed
            finishThreeDsVer2 | {"errorCode":0,"is3DSVer2":true,"threeDSServerTransId":"7c1b-5a52"} | <return errorCode="0"><is3DSVer2>true</is3DSVer2><threeDSServerTransId>7c1b-5a52</threeDSServerTransId></return> | Accepted Processed
            finishThreeDsVer2 | {"errorCode":0,"threeDSServerTransId":"7c1b-5a52","error":"x","processingErrorType":"CLIENT_ERROR"} | <return errorCode="0" error="x" processingErrorType="CLIENT_ERROR"><threeDSServerTransId>7c1b-5a52</threeDSServerTransId></return> | Accepted Declined[attempts left] x
            finishThreeDsVer2 | {"errorCode":0,"threeDSServerTransId":"7c1b-5a52","threeDSMethodURL":"https://acs.example/m","redirect":"/ok"} | <return errorCode="0" returnUrl="/ok"><threeDSServerTransId>7c1b-5a52</threeDSServerTransId><threeDSMethodURL>https://acs.example/m</threeDSMethodURL></return> | Accepted Processed
            paymentOrder | {"errorCode":0,"acsDecoupleIndicator":"Y"} | <return errorCode="0" acsDecoupleIndicator="Y"/> | Accepted OtherStep
            paymentOrder | {"errorCode":0,"acsDecoupleIndicator":"N","redirect":"/ok"} | <return errorCode="0" acsDecoupleIndicator="N" redirect="/ok"/> | Accepted Processed
            paymentOrder | {"errorCode":0,"formUrl":"https://gw.example/page"} | <return errorCode="0" formUrl="https://gw.example/page"/> | Accepted OtherStep
            finishThreeDsVer2 | {"is3DSVer2":true} | <return/> | InDoubt INCOMPLETE
            finishThreeDsVer2 | {"redirect":"/fail","error":"x","errorCode":0,"is3DSVer2":true,"errorTypeName":"DATA_INPUT_ERROR","processingErrorType":"CLIENT_ERROR","errorMessage":"x"} | <return errorCode="0" returnUrl="/fail" errorMessage="x" errorTypeName="DATA_INPUT_ERROR" processingErrorType="CLIENT_ERROR"/> | Accepted Declined[no attempts left] x, to /fail
            finishThreeDsVer2 | {"errorCode":5,"errorMessage":"m"} | <return errorCode="5" errorMessage="m"/> | Refused GATEWAY 5
            # a period's orders
            getLastOrdersForMerchants | {"errorCode":0,"orderStatuses":[{"orderStatus":2}]} | <return errorCode="0"><orderStatuses orderStatus="2"/></return> | Accepted 1 of ?
            getLastOrdersForMerchants | {"errorCode":0,"totalCount":0} | <return errorCode="0"><totalCount>0</totalCount></return> | Accepted 0 of 0
            getLastOrdersForMerchants | {"errorCode":0} | <return errorCode="0"/> | Accepted 0 of ?
            getLastOrdersForMerchants | {"errorCode":0,"totalCount":3} | <return errorCode="0"><totalCount>3</totalCount></return> | InDoubt INCOMPLETE
            getLastOrdersForMerchants | {} | <return/> | InDoubt INCOMPLETE
            getLastOrdersForMerchants | {"errorCode":0,"totalCount":2,"orderStatuses":[{"errorCode":"7"},{"orderStatus":2}]} | <return errorCode="0"><orderStatuses errorCode="7"/><orderStatuses orderStatus="2"/><totalCount>2</totalCount></return> | Accepted 2 of 2, code 7
            # a status in other capitals
            getOrderStatusExtended | {"ErrorCode":"0","OrderStatus":2,"OrderNumber":"N","Amount":100,"Currency":"643","Ip":"::1"} | <return ErrorCode="0" OrderStatus="2" OrderNumber="N" Amount="100" Currency="643" Ip="::1"/> | Accepted 2 N 100 643 ::1
            """;

    static Stream<Arguments> answers() {
        return TABLE.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .flatMap(cells -> Stream.of(
                        Arguments.of("REST", cells[0], cells[1], cells[3]),
                        Arguments.of("SOAP", cells[0], cells[2], cells[3])));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("answers")
    void mean(String wire, String operation, String answer, String expected) {
        assertThat(told(answered(wire, 200, operation, answer))).isEqualTo(expected);
    }

    /** Of a call that moves money, of another, and what each comes to by the HTTP status. */
    private static final String STATUSES = """
            200 | 5 | Refused GATEWAY 5 m                 | Refused GATEWAY 5 m
            202 | 5 | Refused GATEWAY 5 m                 | Refused GATEWAY 5 m
            202 | 0 | Accepted                            | Accepted
            400 | 5 | Refused GATEWAY 5 m                 | Refused GATEWAY 5 m
            400 | 7 | Refused GATEWAY 7 m, not conclusive | Refused GATEWAY 7 m
            422 | 5 | Refused GATEWAY 5 m                 | Refused GATEWAY 5 m
            400 | 0 | InDoubt HTTP_STATUS                 | InDoubt HTTP_STATUS
            401 | 5 | Refused ACCESS 5 m, not conclusive  | Refused ACCESS 5 m
            403 | 5 | Refused ACCESS 5 m, not conclusive  | Refused ACCESS 5 m
            404 | 5 | Refused ENDPOINT 5 m, not conclusive | Refused ENDPOINT 5 m
            405 | 5 | Refused ENDPOINT 5 m, not conclusive | Refused ENDPOINT 5 m
            415 | 5 | Refused ENDPOINT 5 m, not conclusive | Refused ENDPOINT 5 m
            429 | 5 | Refused BUSY 5 m, not conclusive    | Refused BUSY 5 m
            429 | 0 | Refused BUSY the gateway is overloaded, not conclusive | Refused BUSY the gateway is overloaded
            500 | 5 | InDoubt HTTP_STATUS error code 5: m | InDoubt HTTP_STATUS error code 5: m
            502 | 5 | InDoubt HTTP_STATUS error code 5: m | InDoubt HTTP_STATUS error code 5: m
            500 | 0 | InDoubt HTTP_STATUS                 | InDoubt HTTP_STATUS
            302 | 5 | InDoubt REDIRECT                    | InDoubt REDIRECT
            """;

    static Stream<Arguments> statuses() {
        return STATUSES.lines()
                .map(line -> line.split("\\|"))
                .flatMap(cells -> Stream.of("REST", "SOAP")
                        .flatMap(wire -> Stream.of(
                                Arguments.of(wire, cells[0].strip(), cells[1].strip(), "refundOrder", cells[2].strip()),
                                Arguments.of(
                                        wire, cells[0].strip(), cells[1].strip(), "getBindings", cells[3].strip()))));
    }

    @ParameterizedTest(name = "{0} {1} {3} code {2}: {4}")
    @MethodSource("statuses")
    void meansByItsStatus(String wire, int status, String code, String operation, String expected) {
        String json = "{\"errorCode\":\"" + code + "\",\"errorMessage\":\"m\",\"bindings\":[]}";
        String xml = "<return errorCode=\"" + code + "\" errorMessage=\"m\"><bindings/></return>";
        Outcome<?> outcome = answered(wire, status, operation, wire.equals("REST") ? json : xml);

        assertThat(outcome.<String>fold(
                        accepted -> told(outcome),
                        refused -> ("Refused " + refused.kind() + " " + refused.code()).strip() + " "
                                + refused.texts().technical()
                                + (refused.conclusive() ? "" : ", not conclusive"),
                        notSent -> told(outcome),
                        inDoubt -> told(outcome)
                                + Optional.of(inDoubt.doubt().text())
                                        .filter(text -> text.contains(", error"))
                                        .map(text -> text.substring(text.indexOf(',') + 1))
                                        .orElse("")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REST", "SOAP"})
    void areReadInTheCharsetThatTheyDeclare(String wire) {
        String text = "\u041e\u0442\u043a\u0430\u0437"; // a refusal, in Cyrillic letters
        String body = body(
                wire,
                "refundOrder",
                wire.equals("REST")
                        ? "{\"errorCode\":5,\"errorMessage\":\"" + text + "\"}"
                        : "<return errorCode=\"5\" errorMessage=\"" + text + "\"/>");
        WireAnswer answer = new WireAnswer(
                200,
                Optional.of(contentType(wire) + "; charset=\"Windows-1251\""),
                body.getBytes(Charset.forName("windows-1251")));

        assertThat(executed(wire, answer, OPERATIONS.get("refundOrder")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.texts().technical()).isEqualTo(text));
    }

    private static Outcome<?> answered(String wire, int status, String operation, String answer) {
        WireAnswer whole = new WireAnswer(
                status,
                Optional.of(contentType(wire)),
                body(wire, operation, answer).getBytes(StandardCharsets.UTF_8));
        return executed(wire, whole, OPERATIONS.get(operation));
    }

    private static String contentType(String wire) {
        return wire.equals("REST") ? "application/json" : "text/xml";
    }

    private static String body(String wire, String operation, String answer) {
        return wire.equals("REST")
                ? answer
                : "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><m:" + operation
                        + "Response xmlns:m=\"http://engine.paymentgate.ru/webservices/merchant\">" + answer + "</m:"
                        + operation + "Response></s:Body></s:Envelope>";
    }

    private static Outcome<?> executed(String wire, WireAnswer answer, Operation<?> operation) {
        GatewayConfig config =
                GatewayConfig.of(wire.toLowerCase(Locale.ROOT), URI.create("http://localhost"), "shop", "secret");
        try (PaymentGateway gateway = wire.equals("REST")
                ? RestOverBytes.open(config, () -> answer)
                : SoapOverBytes.open(config, () -> answer)) {
            return gateway.execute(operation);
        }
    }

    private static String told(Outcome<?> outcome) {
        return outcome.fold(
                accepted -> ("Accepted " + value(accepted.value())).strip(),
                refused -> ("Refused " + refused.kind() + " " + refused.code()).strip(),
                notSent -> "NotSent " + notSent.reason(),
                inDoubt -> "InDoubt " + inDoubt.doubt().kind());
    }

    private static String value(Object value) {
        if (value instanceof WalletPayment payment) {
            return value(payment.attempt());
        }
        if (value instanceof PaymentAttempt.Declined declined) {
            return (declined + " " + declined.texts()).strip()
                    + declined.redirect().map(page -> ", to " + page).orElse("");
        }
        if (value instanceof ThreeDsStep step) { // on either wire, but for the way on, which SOAP has not
            return step.toText()
                    .replace("step/1;", "")
                    .replaceFirst(";needsPaymentAgain=(true|false)", "")
                    .replace("kind=pareq;orderId=" + ID.value(), "PaReqChallenge")
                    .replaceFirst("PaReqChallenge;.*", "PaReqChallenge")
                    .replace(ID.value(), "ID");
        }
        if (value instanceof PaymentAttempt attempt) {
            return attempt.getClass().getSimpleName();
        }
        if (value instanceof LastOrders page) {
            return page.reports().size() + " of "
                    + (page.totalCount().isPresent() ? page.totalCount().getAsLong() : "?")
                    + page.reports().stream()
                            .flatMap(report ->
                                    Optional.ofNullable(report.others().get("errorCode")).stream())
                            .map(code -> ", code " + code)
                            .collect(Collectors.joining());
        }
        return value instanceof OrderReport report
                ? report.status().orElseThrow().code() + " "
                        + report.orderNumber().orElseThrow() + " "
                        + report.amount().orElseThrow() + " "
                        + report.currency().orElseThrow().code() + " "
                        + report.ip().orElseThrow()
                : "";
    }
}
