package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Outcomes.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.port.Operation;

/**
 * What real gateways differ in, and that we read it: each form that the notes on the wire list, in their order. Every row
 * goes over a real connection. What is odd beyond this is in {@link CodeTest}, {@link ReportAnswerTest},
 * {@link ReportBlocksTest} and {@link BrokenAnswerTest}.
 */
class ToleranceTest {

    /** What is tolerated; the operation; the answer's fields, with single quotes; what it comes to. */
    private static final String TABLE = """
            # the code: text, number, missing, capitalised
            code as text                   | refund | 'errorCode':'0'                          | Accepted
            code as number                 | refund | 'errorCode':0                            | Accepted
            code missing, success there    | register | 'orderId':'o-1','formUrl':'https://p/1' | Accepted {orderId=o-1, formUrl=https://p/1}
            code missing, nothing else     | refund | 'errorMessage':'Success'                 | InDoubt INCOMPLETE
            code null                      | refund | 'errorCode':null                         | InDoubt INCOMPLETE
            code capitalised               | refund | 'ErrorCode':'0','ErrorMessage':'done'    | Accepted done
            a no as text                   | refund | 'errorCode':'5'                          | Refused GATEWAY 5
            a no as number                 | refund | 'errorCode':5                            | Refused GATEWAY 5
            a no capitalised               | refund | 'ErrorCode':'6'                          | Refused GATEWAY 6
            a no as number and its copy    | register | 'errorCode':1,'errorCodeString':'1','error':true | Refused GATEWAY 1
            # the error: text, boolean, object
            error as text                  | pay-by-binding | 'error':'No binding found','errorCode':2 | Refused GATEWAY 2
            error as text beside code 0    | pay-by-card | 'error':'declined','errorCode':0,'redirect':'/fail' | Accepted {texts={technical=declined}, attemptsLeft=false, redirect=/fail}
            error true                     | refund | 'error':true,'errorCode':7               | Refused GATEWAY 7
            error false                    | refund | 'error':false,'errorCode':0              | Accepted {others={error=false}}
            error as text, code missing    | refund | 'error':'declined'                       | InDoubt INCOMPLETE
            error as object, code a number | pay-by-wallet | 'success':false,'error':{'code':1,'message':'m'} | Refused GATEWAY 1
            error as object, code a text   | pay-by-wallet | 'success':false,'error':{'code':'10'},'data':{}  | Refused GATEWAY 10
            error as object without a code | pay-by-wallet | 'success':false,'error':{'message':'m'}          | InDoubt CONTRADICTION
            error as object, success gone  | pay-by-wallet | 'error':{'code':1}                | Refused GATEWAY 1
            # success: boolean, text; the code must not contradict it
            success true                   | pay-by-wallet | 'success':true,'data':{'orderId':'o-1'}       | Accepted {orderId=o-1, attempt={}}
            success as text                | pay-by-wallet | 'success':'true','data':{'orderId':'o-1'}     | Accepted {orderId=o-1, attempt={}}
            success false                  | pay-by-wallet | 'success':false                               | InDoubt CONTRADICTION
            success false as text          | pay-by-wallet | 'success':'false'                             | InDoubt CONTRADICTION
            success against the code       | pay-by-wallet | 'success':true,'errorCode':5,'data':{'orderId':'o-1'} | InDoubt CONTRADICTION
            # amounts: number, text
            amount as number               | status | 'orderStatus':2,'amount':230000          | Accepted {status=2, amount=230000}
            amount as text                 | status | 'orderStatus':2,'amount':'230000'        | Accepted {status=2, amount=230000}
            sums as texts                  | status | 'orderStatus':2,'paymentAmountInfo':{'approvedAmount':'3','depositedAmount':2,'refundedAmount':'1'} | Accepted {status=2, sums={approved=3, deposited=2, refunded=1}}
            amount capitalised             | short-status | 'OrderStatus':2,'Amount':'100'     | Accepted {status=2, amount=100}
            amount of a refund as text     | status | 'orderStatus':4,'refunds':[{'amount':'5'}] | Accepted {status=4, refunds=[{amount=5}]}
            # statuses and action codes: number, text
            status as number               | status | 'orderStatus':2                          | Accepted {status=2}
            status as text                 | status | 'orderStatus':'2'                        | Accepted {status=2}
            status capitalised             | short-status | 'OrderStatus':'2'                  | Accepted {status=2}
            status in lower case           | short-status | 'orderStatus':2                    | Accepted {status=2}
            action code as number          | status | 'orderStatus':6,'actionCode':-2007       | Accepted {status=6, actionCode=-2007}
            action code as text            | status | 'orderStatus':6,'actionCode':'-2007'     | Accepted {status=6, actionCode=-2007}
            # currencies: text, number; a number has lost its zeros
            currency as text               | status | 'orderStatus':2,'currency':'643'         | Accepted {status=2, currency=643}
            currency as number             | status | 'orderStatus':2,'currency':643           | Accepted {status=2, currency=643}
            currency without its zero      | status | 'orderStatus':2,'currency':51            | Accepted {status=2, currency=051}
            # dates: number, its text, ISO text, absent
            date as milliseconds           | status | 'orderStatus':2,'date':1475250343667     | Accepted {status=2, date=2016-09-30T15:45:43.667Z}
            date as milliseconds in text   | status | 'orderStatus':2,'date':'1475250343667'   | Accepted {status=2, date=2016-09-30T15:45:43.667Z}
            date as ISO text               | status | 'orderStatus':2,'authDateTime':'2017-12-12T12:12:12' | Accepted {status=2, authDateTime=2017-12-12T09:12:12Z}
            date as ISO text, four hours   | status | 'orderStatus':2,'date':'2013-11-13T16:51:02' | Accepted {status=2, date=2013-11-13T12:51:02Z}
            date as ISO text with a zone   | status | 'orderStatus':2,'date':'2013-11-13T16:51:02.785+04:00' | Accepted {status=2, date=2013-11-13T12:51:02.785Z}
            date null                      | status | 'orderStatus':2,'date':null              | Accepted {status=2}
            date of a refund as it comes   | status | 'orderStatus':4,'refunds':[{'amount':5,'date':'2025-01-01'}] | Accepted {status=4, refunds=[{amount=5, date=2025-01-01}]}
            # arrays: missing, empty, a single object; elements without a value
            no attributes                  | status | 'orderStatus':2,'attributes':[]          | Accepted {status=2}
            attributes null                | status | 'orderStatus':2,'attributes':null        | Accepted {status=2}
            a single attribute             | status | 'orderStatus':2,'attributes':{'name':'mdOrder','value':'o-1'} | Accepted {orderId=o-1, status=2, attributes={mdOrder=o-1}}
            a parameter without a value    | status | 'orderStatus':2,'merchantOrderParams':[{'name':'a'},{'name':'b','value':'c'}] | Accepted {status=2, merchantOrderParams={a=, b=c}}
            a single parameter, value null | status | 'orderStatus':2,'merchantOrderParams':{'name':'a','value':null} | Accepted {status=2, merchantOrderParams={a=}}
            a single refund                | status | 'orderStatus':4,'refunds':{'amount':5}   | Accepted {status=4, refunds=[{amount=5}]}
            no refunds                     | status | 'orderStatus':2,'refunds':[]             | Accepted {status=2}
            a single order                 | last-orders | 'orderStatuses':{'orderStatus':2},'totalCount':1 | Accepted {reports=[{status=2}], totalCount=1, page=0, pageSize=200}
            no orders                      | last-orders | 'orderStatuses':[],'totalCount':'0' | Accepted {totalCount=0, page=0, pageSize=200}
            orders missing                 | last-orders | 'totalCount':1                      | InDoubt INCOMPLETE
            a single binding               | bindings | 'bindings':{'bindingId':'b-1'}         | Accepted {cards=[{id=b-1}]}
            no bindings                    | bindings | 'errorCode':'0','bindings':[]          | Accepted {}
            bindings missing, code 2       | bindings | 'errorCode':'2'                        | Accepted {}
            # doubled spellings
            cardholderName                 | status | 'orderStatus':2,'cardAuthInfo':{'cardholderName':'A B'} | Accepted {status=2, card={cardholderName=A B}}
            cardHolderName                 | status | 'orderStatus':2,'cardAuthInfo':{'cardHolderName':'A B'} | Accepted {status=2, card={cardholderName=A B}}
            CardholderName                 | short-status | 'OrderStatus':2,'CardholderName':'A B' | Accepted {status=2, card={cardholderName=A B}}
            maskedPan                      | status | 'orderStatus':2,'cardAuthInfo':{'maskedPan':'411111**1111'} | Accepted {status=2, card={maskedPan=411111**1111}}
            pan                            | status | 'orderStatus':2,'cardAuthInfo':{'pan':'411111**1111'} | Accepted {status=2, card={maskedPan=411111**1111}}
            Pan                            | short-status | 'OrderStatus':2,'Pan':'411111**1111' | Accepted {status=2, card={maskedPan=411111**1111}}
            cavv and xid nested            | status | 'orderStatus':2,'cardAuthInfo':{'pan':'4','secureAuthInfo':{'eci':5,'threeDSInfo':{'cavv':'A','xid':'X'}}} | Accepted {status=2, card={maskedPan=4}, secureAuthInfo={eci=5, cavv=A, xid=X}}
            cavv and xid flat, eci a text  | status | 'orderStatus':2,'cardAuthInfo':{'pan':'4','secureAuthInfo':{'eci':'05','cavv':'A','xid':'X'}} | Accepted {status=2, card={maskedPan=4}, secureAuthInfo={eci=5, cavv=A, xid=X}}
            3-D Secure 2 of the report     | status | 'orderStatus':2,'cardAuthInfo':{'pan':'4','secureAuthInfo':{'eci':5,'threeDSProtocolVersion':'2.2.0','aresTransStatus':'C','rreqTransStatus':'Y','threeDsType':'3'}} | Accepted {status=2, card={maskedPan=4}, secureAuthInfo={eci=5, version2={protocolVersion=2.2.0, aresTransStatus=C, rreqTransStatus=Y, kind=3}}}
            3-D Secure 2, other capitals   | status | 'orderStatus':2,'cardAuthInfo':{'pan':'4','secureAuthInfo':{'threeDsProtocolVersion':'2.1.0','aResTransStatus':'Y','authTypeIndicator':'4'}} | Accepted {status=2, card={maskedPan=4}, secureAuthInfo={version2={protocolVersion=2.1.0, aresTransStatus=Y, kind=4}}}
            secureAuthInfo beside the card | status | 'orderStatus':2,'secureAuthInfo':{'eci':5} | Accepted {status=2, secureAuthInfo={eci=5}}
            bindingInfo                    | status | 'orderStatus':2,'bindingInfo':{'clientId':'c','bindingId':'b'} | Accepted {status=2, binding={clientId=c, bindingId=b}}
            BindingInfo                    | status | 'orderStatus':2,'BindingInfo':{'clientId':'c','bindingId':'b'} | Accepted {status=2, binding={clientId=c, bindingId=b}}
            clientId and bindingId flat    | short-status | 'OrderStatus':2,'clientId':'c','bindingId':'b' | Accepted {status=2, binding={clientId=c, bindingId=b}}
            BindingInfo, short             | short-status | 'OrderStatus':2,'BindingInfo':{'clientId':'c','bindingId':'b'} | Accepted {status=2, binding={clientId=c, bindingId=b}}
            enrolled                       | verify-enrollment | 'enrolled':'Y'                | Accepted {flag=Y}
            isEnrolled                     | verify-enrollment | 'isEnrolled':'N'              | Accepted {flag=N}
            depositedItemAmount            | status | 'orderStatus':2,'orderBundle':{'cartItems':{'items':[{'depositedItemAmount':5}]}} | Accepted {status=2, cart=[{depositedItemAmount=5}]}
            depostedItemAmount             | status | 'orderStatus':2,'orderBundle':{'cartItems':{'items':[{'depostedItemAmount':5}]}} | Accepted {status=2, cart=[{depositedItemAmount=5}]}
            threeDSServerTransId           | pay-by-card | 'errorCode':0,'threeDSServerTransId':'t'  | Accepted {orderId=61351fbd-ac25-484f-b930-4d0ce4101ab7, transactionId=t, needsPaymentAgain=false}
            threeDSServerTransID           | pay-by-card | 'errorCode':0,'threeDSServerTransID':'t'  | Accepted {orderId=61351fbd-ac25-484f-b930-4d0ce4101ab7, transactionId=t, needsPaymentAgain=false}
            is3DSVer2 as text              | pay-by-card | 'errorCode':0,'is3DSVer2':'TRUE'          | Accepted {errorCode=0, is3DSVer2=TRUE}
            paymentWay in the card         | status | 'orderStatus':2,'cardAuthInfo':{'pan':'4','paymentWay':'CARD','chargeback':'false'} | Accepted {status=2, card={maskedPan=4}, paymentWay=CARD, chargeback=false}
            # a relative redirect
            redirect without a host        | pay-by-card | 'redirect':'/ok/?orderId=1','errorCode':0 | Accepted {redirect=/ok/?orderId=1}
            redirect without a host, 3-DS  | finish-3ds | 'redirect':'/ok/?orderId=1','errorCode':0  | Accepted {redirect=/ok/?orderId=1}
            # unknown keys and values of lists that may grow
            unknown key, kept as JSON       | register | 'orderId':'o-1','formUrl':'https://p/1','externalParams':{'a':1} | Accepted {orderId=o-1, formUrl=https://p/1, others={externalParams={"a":1}}}
            unknown key, kept              | status | 'orderStatus':2,'feUtrnno':5             | Accepted {status=2, others={feUtrnno=5}}
            unknown status                 | status | 'orderStatus':42                         | Accepted {status=42}
            unknown payment state          | status | 'orderStatus':2,'paymentAmountInfo':{'paymentState':'PARTLY','approvedAmount':1,'depositedAmount':1,'refundedAmount':0} | Accepted {status=2, paymentState=PARTLY, sums={approved=1, deposited=1, refunded=0}}
            unknown payment way            | status | 'orderStatus':2,'paymentWay':'BY_PIGEON' | Accepted {status=2, paymentWay=BY_PIGEON}
            unknown flag of enrollment     | verify-enrollment | 'enrolled':'A'                | Accepted {flag=A}
            """;

    static Stream<Arguments> tolerated() {
        return TABLE.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", 4))
                .map(cells -> Arguments.of(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tolerated")
    void reads(String tolerated, String operation, String fields, String expected) {
        assertThat(read(RestPeer.outcome(named(operation), "{" + fields.replace('\'', '"') + "}")))
                .isEqualTo(expected);
    }

    enum Form {
        BYTE_ORDER_MARK("\ufeff%s", "application/json"),
        BYTE_ORDER_MARK_AND_NO_TYPE("\ufeff%s", ""),
        PLAIN_TEXT("%s", "text/plain"),
        PLAIN_TEXT_IN_UTF8("%s", "text/plain;charset=UTF-8"),
        HTML_BY_NAME_ONLY("%s", "text/html; charset=utf-8"),
        NO_TYPE("%s", ""),
        A_TYPE_THAT_IS_NONE("%s", "json"),
        BLANKS_AROUND("\r\n %s \r\n\r\n", "application/json;charset=UTF-8");

        private final String body;
        private final String contentType;

        Form(String body, String contentType) {
            this.body = body;
            this.contentType = contentType;
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void readsJsonInWhateverItComes(Form form) {
        byte[] body = form.body
                .formatted("{\"errorCode\":\"0\",\"errorMessage\":\"\u0423\u0441\u043f\u0435\u0448\u043d\u043e\"}")
                .getBytes(StandardCharsets.UTF_8);

        try (RestPeer peer =
                RestPeer.answering(200, Optional.of(form.contentType).filter(type -> !type.isEmpty()), body)) {
            assertThat(read(peer.execute(Operations.REFUND)))
                    .isEqualTo("Accepted \u0423\u0441\u043f\u0435\u0448\u043d\u043e");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, InDoubt HTTP_STATUS",
        "401, Refused ACCESS",
        "403, Refused ACCESS",
        "404, Refused ENDPOINT",
        "405, Refused ENDPOINT",
        "429, Refused BUSY",
        "500, InDoubt HTTP_STATUS",
        "502, InDoubt HTTP_STATUS",
        "503, InDoubt HTTP_STATUS",
        "504, InDoubt HTTP_STATUS"
    })
    void doesNotMindHtmlOrNothingBesideAnotherStatus(int status, String expected) {
        for (String body : new String[] {"<html><body>Bad gateway</body></html>", ""}) {
            try (RestPeer peer =
                    RestPeer.answering(status, Optional.of("text/html"), body.getBytes(StandardCharsets.UTF_8))) {
                assertThat(read(peer.execute(Operations.REFUND))).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", ""})
    void htmlWithStatus200IsNoAnswer(String contentType) {
        try (RestPeer peer = RestPeer.answering(
                200,
                Optional.of(contentType).filter(type -> !type.isEmpty()),
                "<html>errorCode:0</html>".getBytes(StandardCharsets.UTF_8))) {
            assertThat(read(peer.execute(Operations.REFUND))).isEqualTo("InDoubt UNREADABLE");
        }
    }

    private static Operation<?> named(String name) {
        return Operations.ALL.stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
