<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Agenda</name>
    <message numerus="yes">
        <location filename="../../src/wording/agenda_wording.cpp" line="35"/>
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/agenda_wording.cpp" line="38"/>
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/agenda_wording.cpp" line="48"/>
        <source>No dealing recorded in %n day(s)</source>
        <translation>
            <numerusform>No dealing recorded in %n day</numerusform>
            <numerusform>No dealing recorded in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/agenda_wording.cpp" line="50"/>
        <source>Not spoken to for %n day(s)</source>
        <translation>
            <numerusform>Not spoken to for %n day</numerusform>
            <numerusform>Not spoken to for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/agenda_wording.cpp" line="115"/>
        <source>open for %n day(s)</source>
        <translation>
            <numerusform>open for %n day</numerusform>
            <numerusform>open for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/agenda_wording.cpp" line="118"/>
        <source>waiting for %n day(s)</source>
        <translation>
            <numerusform>waiting for %n day</numerusform>
            <numerusform>waiting for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message numerus="yes">
        <location filename="../../src/wording/change_phrases.cpp" line="24"/>
        <source>{count} client(s) changed at once</source>
        <translation>
            <numerusform>{count} client changed</numerusform>
            <numerusform>{count} clients changed at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/change_phrases.cpp" line="141"/>
        <location filename="../../src/wording/change_phrases.cpp" line="143"/>
        <source>{count} verdict(s) marked as seen</source>
        <translation>
            <numerusform>{count} verdict marked as seen</numerusform>
            <numerusform>{count} verdicts marked as seen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/change_phrases.cpp" line="278"/>
        <source>book filled with {clients} client(s)</source>
        <translation>
            <numerusform>book filled with {clients} client</numerusform>
            <numerusform>book filled with {clients} clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/change_phrases.cpp" line="272"/>
        <source>{count} client(s) erased</source>
        <translation>
            <numerusform>{count} client erased</numerusform>
            <numerusform>{count} clients erased</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="313"/>
        <source>{count} contact(s) in 13 weeks: {week} a week, {calls} of them calls; with the others {usual} are usual.</source>
        <translation>
            <numerusform>{count} contact in 13 weeks: {week} a week, {calls} of them calls; with the others {usual} are usual.</numerusform>
            <numerusform>{count} contacts in 13 weeks: {week} a week, {calls} of them calls; with the others {usual} are usual.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="318"/>
        <source>{count} contact(s) in 13 weeks: {week} a week, {calls} of them calls.</source>
        <translation>
            <numerusform>{count} contact in 13 weeks: {week} a week, {calls} of them calls.</numerusform>
            <numerusform>{count} contacts in 13 weeks: {week} a week, {calls} of them calls.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="325"/>
        <source>{outside} of %n whose hour is known came out of hours ({share}).</source>
        <translation>
            <numerusform>{outside} of %n whose hour is known came out of hours ({share}).</numerusform>
            <numerusform>{outside} of %n whose hour is known came out of hours ({share}).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="25"/>
        <source>This is an address book: %n entry(s) that match no client are left out. Choose those who are clients, and they are taken.</source>
        <translation>
            <numerusform>This is an address book: %n entry that matches no client is left out. Choose those who are clients, and they are taken.</numerusform>
            <numerusform>This is an address book: %n entries that match no client are left out. Choose those who are clients, and they are taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="28"/>
        <source>%n client(s) are taken for new though the book has a name close to theirs. Where it is the same client, say so before you import.</source>
        <translation>
            <numerusform>%n client is taken for new though the book has a name close to theirs. Where it is the same client, say so before you import.</numerusform>
            <numerusform>%n clients are taken for new though the book has a name close to theirs. Where it is the same client, say so before you import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="31"/>
        <source>Nothing here says what was paid: %n invoice(s) count as open until their payments are known. Export the payments from your invoicing program as well, and import them after this.</source>
        <translation>
            <numerusform>Nothing here says what was paid: %n invoice counts as open until its payments are known. Export the payments from your invoicing program as well, and import them after this.</numerusform>
            <numerusform>Nothing here says what was paid: %n invoices count as open until their payments are known. Export the payments from your invoicing program as well, and import them after this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="35"/>
        <source>This tells what is still open of %n invoice(s), not what was billed or paid: revenue and lateness can&apos;t be judged from it. A list of the invoices has what is missing.</source>
        <translation>
            <numerusform>This tells what is still open of %n invoice, not what was billed or paid: revenue and lateness can&apos;t be judged from it. A list of the invoices has what is missing.</numerusform>
            <numerusform>This tells what is still open of %n invoices, not what was billed or paid: revenue and lateness can&apos;t be judged from it. A list of the invoices has what is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="39"/>
        <source>There are no payment dates for %n invoice(s): lateness can&apos;t be judged from this. Export the payments with their dates from your invoicing program, and import them after this; the help says where to find them.</source>
        <translation>
            <numerusform>There are no payment dates for %n invoice: lateness can&apos;t be judged from this. Export the payments with their dates from your invoicing program, and import them after this; the help says where to find them.</numerusform>
            <numerusform>There are no payment dates for %n invoices: lateness can&apos;t be judged from this. Export the payments with their dates from your invoicing program, and import them after this; the help says where to find them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="44"/>
        <source>%n payment(s) have no date: the money counts, but not whether it came in time. When the payments are imported with their dates, the dates are filled in and nothing counts twice.</source>
        <translation>
            <numerusform>%n payment has no date: the money counts, but not whether it came in time. When the payments are imported with their dates, the dates are filled in and nothing counts twice.</numerusform>
            <numerusform>%n payments have no date: the money counts, but not whether it came in time. When the payments are imported with their dates, the dates are filled in and nothing counts twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="51"/>
        <source>%n invoice(s) are in another currency ({currencies}) and no exchange rate is known: they count for nothing until there is one. Add a column with the exchange rate to the file and import it again.</source>
        <translation>
            <numerusform>%n invoice is in another currency ({currencies}) and no exchange rate is known: it counts for nothing until there is one. Add a column with the exchange rate to the file and import it again.</numerusform>
            <numerusform>%n invoices are in another currency ({currencies}) and no exchange rate is known: they count for nothing until there is one. Add a column with the exchange rate to the file and import it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="48"/>
        <source>%n invoice(s) have no due date: it was worked out from the terms of payment. Where something else was agreed, correct it on the invoice.</source>
        <translation>
            <numerusform>%n invoice has no due date: it was worked out from the terms of payment. Where something else was agreed, correct it on the invoice.</numerusform>
            <numerusform>%n invoices have no due date: it was worked out from the terms of payment. Where something else was agreed, correct it on the invoice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="59"/>
        <source>The tax on %n invoice(s) is not in the file: they come in without it.</source>
        <translation>
            <numerusform>The tax on %n invoice is not in the file: it comes in without it.</numerusform>
            <numerusform>The tax on %n invoices is not in the file: they come in without it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="61"/>
        <source>%n draft(s) are left out: nobody was asked to pay them.</source>
        <translation>
            <numerusform>%n draft is left out: nobody was asked to pay it.</numerusform>
            <numerusform>%n drafts are left out: nobody was asked to pay them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="63"/>
        <source>%n quote(s) are left out: nobody was asked to pay them.</source>
        <translation>
            <numerusform>%n quote is left out: nobody was asked to pay it.</numerusform>
            <numerusform>%n quotes are left out: nobody was asked to pay them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="65"/>
        <source>%n void invoice(s) are left out.</source>
        <translation>
            <numerusform>%n void invoice is left out.</numerusform>
            <numerusform>%n void invoices are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="67"/>
        <source>%n row(s) that are no invoices (payments, purchases, journal entries) are left out.</source>
        <translation>
            <numerusform>%n row that is no invoice (a payment, a purchase, a journal entry) is left out.</numerusform>
            <numerusform>%n rows that are no invoices (payments, purchases, journal entries) are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="69"/>
        <source>%n row(s) about something else are left out.</source>
        <translation>
            <numerusform>%n row about something else is left out.</numerusform>
            <numerusform>%n rows about something else are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="71"/>
        <source>%n job(s) of clients are left out: they are part of their client.</source>
        <translation>
            <numerusform>%n job of a client is left out: it is part of that client.</numerusform>
            <numerusform>%n jobs of clients are left out: they are part of their client.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="73"/>
        <source>%n line(s) of totals are left out.</source>
        <translation>
            <numerusform>%n line of totals is left out.</numerusform>
            <numerusform>%n lines of totals are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="75"/>
        <source>%n heading(s) and remark(s) in the table are left out.</source>
        <translation>
            <numerusform>%n heading or remark in the table is left out.</numerusform>
            <numerusform>%n headings and remarks in the table are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="77"/>
        <source>%n cancelled appointment(s) are left out.</source>
        <translation>
            <numerusform>%n cancelled appointment is left out.</numerusform>
            <numerusform>%n cancelled appointments are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="79"/>
        <source>%n appointment(s) that were declined are left out.</source>
        <translation>
            <numerusform>%n appointment that was declined is left out.</numerusform>
            <numerusform>%n appointments that were declined are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="81"/>
        <source>%n private appointment(s) are left out; nothing of them is kept.</source>
        <translation>
            <numerusform>%n private appointment is left out; nothing of it is kept.</numerusform>
            <numerusform>%n private appointments are left out; nothing of them is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="83"/>
        <source>%n appointment(s) are in a time zone nobody knows: they are taken at the local time. Look whether the times are right.</source>
        <translation>
            <numerusform>%n appointment is in a time zone nobody knows: it is taken at the local time. Look whether the time is right.</numerusform>
            <numerusform>%n appointments are in a time zone nobody knows: they are taken at the local time. Look whether the times are right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="86"/>
        <source>%n e-mail(s) to more than ten clients at once are left out: a circular is no work for each of them.</source>
        <translation>
            <numerusform>%n e-mail to more than ten clients at once is left out: a circular is no work for each of them.</numerusform>
            <numerusform>%n e-mails to more than ten clients at once are left out: a circular is no work for each of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="89"/>
        <source>%n dealing(s) are told without the time they took: they are counted, but what they cost can&apos;t be. Times come from a time sheet or a list of calls.</source>
        <translation>
            <numerusform>%n dealing is told without the time it took: it is counted, but what it cost can&apos;t be. Times come from a time sheet or a list of calls.</numerusform>
            <numerusform>%n dealings are told without the time they took: they are counted, but what they cost can&apos;t be. Times come from a time sheet or a list of calls.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="105"/>
        <source>%n call(s) were missed or not answered: they count as contact, not as time.</source>
        <translation>
            <numerusform>%n call was missed or not answered: it counts as contact, not as time.</numerusform>
            <numerusform>%n calls were missed or not answered: they count as contact, not as time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="108"/>
        <source>%n call(s) came without a number and are left out.</source>
        <translation>
            <numerusform>%n call came without a number and is left out.</numerusform>
            <numerusform>%n calls came without a number and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="110"/>
        <source>%n call(s) within the house are left out.</source>
        <translation>
            <numerusform>%n call within the house is left out.</numerusform>
            <numerusform>%n calls within the house are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="112"/>
        <source>There are more unknown numbers or addresses than can be listed: the first %n are shown, what belongs to the others is left out.</source>
        <translation>
            <numerusform>There are more unknown numbers or addresses than can be listed: the first %n is shown, what belongs to the others is left out.</numerusform>
            <numerusform>There are more unknown numbers or addresses than can be listed: the first %n are shown, what belongs to the others is left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="115"/>
        <source>%n entry(s) have not ended yet and are left out. Import the time sheet again when they have.</source>
        <translation>
            <numerusform>%n entry has not ended yet and is left out. Import the time sheet again when it has.</numerusform>
            <numerusform>%n entries have not ended yet and are left out. Import the time sheet again when they have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="118"/>
        <source>%n entry(s) without a time are left out.</source>
        <translation>
            <numerusform>%n entry without a time is left out.</numerusform>
            <numerusform>%n entries without a time are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="120"/>
        <source>%n date(s) lie in the future. Look whether day and month are read the right way round.</source>
        <translation>
            <numerusform>%n date lies in the future. Look whether day and month are read the right way round.</numerusform>
            <numerusform>%n dates lie in the future. Look whether day and month are read the right way round.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="123"/>
        <source>%n payment(s) are put on the invoices they are for.</source>
        <translation>
            <numerusform>%n payment is put on the invoice it is for.</numerusform>
            <numerusform>%n payments are put on the invoices they are for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="125"/>
        <source>%n payment(s) may be for one invoice or another: they are left alone until you say for which.</source>
        <translation>
            <numerusform>%n payment may be for one invoice or another: it is left alone until you say for which.</numerusform>
            <numerusform>%n payments may be for one invoice or another: they are left alone until you say for which.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="128"/>
        <source>%n payment(s) are in the book already.</source>
        <translation>
            <numerusform>%n payment is in the book already.</numerusform>
            <numerusform>%n payments are in the book already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="130"/>
        <source>%n invoice(s) that were due before this statement begins stay unpaid in the book: import the earlier statements as well, or they count as overdue.</source>
        <translation>
            <numerusform>%n invoice that was due before this statement begins stays unpaid in the book: import the earlier statements as well, or it counts as overdue.</numerusform>
            <numerusform>%n invoices that were due before this statement begins stay unpaid in the book: import the earlier statements as well, or they count as overdue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="133"/>
        <source>%n payment(s) are left alone.</source>
        <translation>
            <numerusform>%n payment is left alone.</numerusform>
            <numerusform>%n payments are left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="135"/>
        <source>%n booking(s) of money that went out are left out.</source>
        <translation>
            <numerusform>%n booking of money that went out is left out.</numerusform>
            <numerusform>%n bookings of money that went out are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="137"/>
        <source>%n booking(s) of your own money that came back are left out.</source>
        <translation>
            <numerusform>%n booking of your own money that came back is left out.</numerusform>
            <numerusform>%n bookings of your own money that came back are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="139"/>
        <source>%n booking(s) are only announced and left out; they come with the next statement.</source>
        <translation>
            <numerusform>%n booking is only announced and left out; it comes with the next statement.</numerusform>
            <numerusform>%n bookings are only announced and left out; they come with the next statement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="142"/>
        <source>%n booking(s) that were declined or cancelled are left out.</source>
        <translation>
            <numerusform>%n booking that was declined or cancelled is left out.</numerusform>
            <numerusform>%n bookings that were declined or cancelled are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="144"/>
        <source>%n payment(s) are in a currency that no invoice is in, and left out.</source>
        <translation>
            <numerusform>%n payment is in a currency that no invoice is in, and left out.</numerusform>
            <numerusform>%n payments are in a currency that no invoice is in, and left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/import_wording.cpp" line="146"/>
        <source>%n booking(s) are of several payments that don’t add up to them: each is taken as one payment.</source>
        <translation>
            <numerusform>%n booking is of several payments that don’t add up to it: it is taken as one payment.</numerusform>
            <numerusform>%n bookings are of several payments that don’t add up to them: each is taken as one payment.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message numerus="yes">
        <location filename="../../src/reporting/letter_values.cpp" line="33"/>
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pattern</name>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="46"/>
        <source>{count} complaint(s) at {dealings} dealings in twelve months; {unfounded} turned out to be unfounded, {ratio} times the usual.</source>
        <translation>
            <numerusform>{count} complaint at {dealings} dealings in twelve months; {unfounded} turned out to be unfounded, {ratio} times the usual.</numerusform>
            <numerusform>{count} complaints at {dealings} dealings in twelve months; {unfounded} turned out to be unfounded, {ratio} times the usual.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="52"/>
        <source>{count} complaint(s) at {dealings} dealings in twelve months: {rate}, against {others} with all other clients. {unfounded} turned out to be unfounded, {ratio} times the usual.</source>
        <translation>
            <numerusform>{count} complaint at {dealings} dealings in twelve months: {rate}, against {others} with all other clients. {unfounded} turned out to be unfounded, {ratio} times the usual.</numerusform>
            <numerusform>{count} complaints at {dealings} dealings in twelve months: {rate}, against {others} with all other clients. {unfounded} turned out to be unfounded, {ratio} times the usual.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="62"/>
        <source>On {count} day(s) of the last twelve months they wanted more than was agreed.</source>
        <translation>
            <numerusform>On {count} day of the last twelve months they wanted more than was agreed.</numerusform>
            <numerusform>On {count} days of the last twelve months they wanted more than was agreed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="66"/>
        <source>On {count} day(s) of the last twelve months they wanted more than was agreed; {time} of work lay outside the agreement.</source>
        <translation>
            <numerusform>On {count} day of the last twelve months they wanted more than was agreed; {time} of work lay outside the agreement.</numerusform>
            <numerusform>On {count} days of the last twelve months they wanted more than was agreed; {time} of work lay outside the agreement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="74"/>
        <source>{count} contact(s) in 13 weeks: {week} a week, {calls} of them calls.</source>
        <translation>
            <numerusform>{count} contact in 13 weeks: {week} a week, {calls} of them calls.</numerusform>
            <numerusform>{count} contacts in 13 weeks: {week} a week, {calls} of them calls.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="77"/>
        <source>{count} contact(s) in 13 weeks: {week} a week, {calls} of them calls. With the others {usual} a week are usual.</source>
        <translation>
            <numerusform>{count} contact in 13 weeks: {week} a week, {calls} of them calls. With the others {usual} a week are usual.</numerusform>
            <numerusform>{count} contacts in 13 weeks: {week} a week, {calls} of them calls. With the others {usual} a week are usual.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="86"/>
        <source>{count} invoice(s) in a row were {days} days late or later ({late} of {of} in two years). Paid sooner since then: {since}.</source>
        <translation>
            <numerusform>{count} invoice in a row was {days} days late or later ({late} of {of} in two years). Paid sooner since then: {since}.</numerusform>
            <numerusform>{count} invoices in a row were {days} days late or later ({late} of {of} in two years). Paid sooner since then: {since}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="91"/>
        <source>{count} invoice(s) in a row were {days} days late or later, or still are ({late} of {of} in two years).</source>
        <translation>
            <numerusform>{count} invoice in a row was {days} days late or later, or still is ({late} of {of} in two years).</numerusform>
            <numerusform>{count} invoices in a row were {days} days late or later, or still are ({late} of {of} in two years).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="138"/>
        <source>{count} complaint(s) of the last two years came again within {days} days after the matter had been settled, and turned out to be unfounded, at least partly.</source>
        <translation>
            <numerusform>{count} complaint of the last two years came again within {days} days after the matter had been settled, and turned out to be unfounded, at least partly.</numerusform>
            <numerusform>{count} complaints of the last two years came again within {days} days after the matter had been settled, and turned out to be unfounded, at least partly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="146"/>
        <source>On {count} day(s) of the last twelve months they wanted an exception. Noted as conduct: {noted}; exceptions given: {exceptions}; favours done: {favours}.</source>
        <translation>
            <numerusform>On {count} day of the last twelve months they wanted an exception. Noted as conduct: {noted}; exceptions given: {exceptions}; favours done: {favours}.</numerusform>
            <numerusform>On {count} days of the last twelve months they wanted an exception. Noted as conduct: {noted}; exceptions given: {exceptions}; favours done: {favours}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="152"/>
        <source>On {count} day(s) of the last twelve months they were noted to take advantage of goodwill.</source>
        <translation>
            <numerusform>On {count} day of the last twelve months they were noted to take advantage of goodwill.</numerusform>
            <numerusform>On {count} days of the last twelve months they were noted to take advantage of goodwill.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="162"/>
        <source>{count} contact(s) in 13 weeks came out of hours: {share} of those whose hour is known.</source>
        <translation>
            <numerusform>{count} contact in 13 weeks came out of hours: {share} of those whose hour is known.</numerusform>
            <numerusform>{count} contacts in 13 weeks came out of hours: {share} of those whose hour is known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="173"/>
        <source>On {count} day(s) of the last two years something dishonest was noted.</source>
        <translation>
            <numerusform>On {count} day of the last two years something dishonest was noted.</numerusform>
            <numerusform>On {count} days of the last two years something dishonest was noted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="176"/>
        <source>On {count} day(s) of the last two years a threat to our reputation was noted.</source>
        <translation>
            <numerusform>On {count} day of the last two years a threat to our reputation was noted.</numerusform>
            <numerusform>On {count} days of the last two years a threat to our reputation was noted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="180"/>
        <source>On {count} day(s) of the last twelve months abuse of one of us was noted.</source>
        <translation>
            <numerusform>On {count} day of the last twelve months abuse of one of us was noted.</numerusform>
            <numerusform>On {count} days of the last twelve months abuse of one of us was noted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message numerus="yes">
        <location filename="../../src/wording/policy_words.cpp" line="189"/>
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/policy_words.cpp" line="308"/>
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Portfolio</name>
    <message numerus="yes">
        <location filename="../../src/reporting/portfolio_report.cpp" line="43"/>
        <source>%n client(s) cost more than they bring: {lost} in a year.</source>
        <translation>
            <numerusform>%n client costs more than it brings: {lost} in a year.</numerusform>
            <numerusform>%n clients cost more than they bring: {lost} in a year.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/reporting/portfolio_charts.cpp" line="111"/>
        <source>The first %n client(s) earn {amount}</source>
        <translation>
            <numerusform>The best client earns {amount}</numerusform>
            <numerusform>The best %n clients earn {amount}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <location filename="../../src/reporting/review_ladder.cpp" line="42"/>
        <source>%n more open invoice(s), in the appendix</source>
        <translation>
            <numerusform>%n more open invoice, in the appendix</numerusform>
            <numerusform>%n more open invoices, in the appendix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="267"/>
        <source>Neither: {count} complaint(s) in twelve months, no more than usual (justified {justified}, unfounded {unfounded}).</source>
        <translation>
            <numerusform>Neither: {count} complaint in twelve months, no more than usual (justified {justified}, unfounded {unfounded}).</numerusform>
            <numerusform>Neither: {count} complaints in twelve months, no more than usual (justified {justified}, unfounded {unfounded}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="274"/>
        <source>A client with a problem, not a problem client: of {count} complaint(s) in twelve months {justified} were justified, {right} times the usual. The first step is ours.</source>
        <translation>
            <numerusform>A client with a problem, not a problem client: of {count} complaint in twelve months {justified} were justified, {right} times the usual. The first step is ours.</numerusform>
            <numerusform>A client with a problem, not a problem client: of {count} complaints in twelve months {justified} were justified, {right} times the usual. The first step is ours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="282"/>
        <source>A problem client, going by complaints: of {count} complaint(s) in twelve months {unfounded} were unfounded, {wrong} times the usual.</source>
        <translation>
            <numerusform>A problem client, going by complaints: of {count} complaint in twelve months {unfounded} were unfounded, {wrong} times the usual.</numerusform>
            <numerusform>A problem client, going by complaints: of {count} complaints in twelve months {unfounded} were unfounded, {wrong} times the usual.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="289"/>
        <source>Both: of {count} complaint(s) in twelve months {justified} were justified, {right} times the usual, and {unfounded} unfounded, {wrong} times the usual. First put right what we did.</source>
        <translation>
            <numerusform>Both: of {count} complaint in twelve months {justified} were justified, {right} times the usual, and {unfounded} unfounded, {wrong} times the usual. First put right what we did.</numerusform>
            <numerusform>Both: of {count} complaints in twelve months {justified} were justified, {right} times the usual, and {unfounded} unfounded, {wrong} times the usual. First put right what we did.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="299"/>
        <source>%n of them are not judged yet and count for neither side.</source>
        <translation>
            <numerusform>%n of them is not judged yet and counts for neither side.</numerusform>
            <numerusform>%n of them are not judged yet and count for neither side.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message numerus="yes">
        <location filename="../../src/wording/outlook_phrases.cpp" line="26"/>
        <source>{count} of their complaint(s) were justified.</source>
        <translation>
            <numerusform>{count} of their complaints was justified.</numerusform>
            <numerusform>{count} of their complaints were justified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/outlook_phrases.cpp" line="29"/>
        <source>Nothing was noted about their conduct in {months} month(s).</source>
        <translation>
            <numerusform>Nothing was noted about their conduct in {months} month.</numerusform>
            <numerusform>Nothing was noted about their conduct in {months} months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/outlook_phrases.cpp" line="32"/>
        <source>They have been with us for {years} year(s).</source>
        <translation>
            <numerusform>They have been with us for {years} year.</numerusform>
            <numerusform>They have been with us for {years} years.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/outlook_phrases.cpp" line="35"/>
        <source>Health is rising by about {points} point(s) a quarter.</source>
        <translation>
            <numerusform>Health is rising by about {points} point a quarter.</numerusform>
            <numerusform>Health is rising by about {points} points a quarter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/outlook_phrases.cpp" line="60"/>
        <source>The {count} open complaint(s) that are our doing have to be settled first.</source>
        <translation>
            <numerusform>The open complaint that is our doing has to be settled first.</numerusform>
            <numerusform>The {count} open complaints that are our doing have to be settled first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/outlook_phrases.cpp" line="88"/>
        <source>{count} payment(s) have no date and say nothing about lateness.</source>
        <translation>
            <numerusform>{count} payment has no date and says nothing about lateness.</numerusform>
            <numerusform>{count} payments have no date and say nothing about lateness.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/outlook_phrases.cpp" line="91"/>
        <source>{count} complaint(s) have not been judged yet; judging them would change the verdict.</source>
        <translation>
            <numerusform>{count} complaint has not been judged yet; judging it would change the verdict.</numerusform>
            <numerusform>{count} complaints have not been judged yet; judging them would change the verdict.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/outlook_phrases.cpp" line="94"/>
        <source>{count} complaint(s) have not been judged yet.</source>
        <translation>
            <numerusform>{count} complaint has not been judged yet.</numerusform>
            <numerusform>{count} complaints have not been judged yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/outlook_phrases.cpp" line="97"/>
        <source>{count} disputed invoice(s) have no recorded outcome and count like any other.</source>
        <translation>
            <numerusform>{count} disputed invoice has no recorded outcome and counts like any other.</numerusform>
            <numerusform>{count} disputed invoices have no recorded outcome and count like any other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/outlook_phrases.cpp" line="103"/>
        <source>The exchange rate of {count} invoice(s) is missing.</source>
        <translation>
            <numerusform>The exchange rate of {count} invoice is missing.</numerusform>
            <numerusform>The exchange rate of {count} invoices is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/outlook_phrases.cpp" line="106"/>
        <source>The records go back only {months} month(s).</source>
        <translation>
            <numerusform>The records go back only {months} month.</numerusform>
            <numerusform>The records go back only {months} months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="31"/>
        <source>On average their money came {days} day(s) after it was due; {share} of it was late (invoices counted: {invoices}).</source>
        <translation>
            <numerusform>On average their money came {days} day after it was due; {share} of it was late (invoices counted: {invoices}).</numerusform>
            <numerusform>On average their money came {days} days after it was due; {share} of it was late (invoices counted: {invoices}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="34"/>
        <source>{count} of {of} invoice(s) of the last two years were {days} days late or more.</source>
        <translation>
            <numerusform>{count} of {of} invoices of the last two years was {days} days late or more.</numerusform>
            <numerusform>{count} of {of} invoices of the last two years were {days} days late or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="37"/>
        <source>{count} of {of} invoice(s) of the last two years were 90 days late or more, none of them in the last year.</source>
        <translation>
            <numerusform>{count} of {of} invoices of the last two years was 90 days late or more, but not in the last year.</numerusform>
            <numerusform>{count} of {of} invoices of the last two years were 90 days late or more, none of them in the last year.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="43"/>
        <source>{amount} is overdue, the oldest part by {days} day(s).</source>
        <translation>
            <numerusform>{amount} is overdue, the oldest part by {days} day.</numerusform>
            <numerusform>{amount} is overdue, the oldest part by {days} days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="49"/>
        <source>{share} of their invoices were paid more than {days} day(s) late.</source>
        <translation>
            <numerusform>{share} of their invoices were paid more than {days} day late.</numerusform>
            <numerusform>{share} of their invoices were paid more than {days} days late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="53"/>
        <source>{count} complaint(s) turned out to be unfounded, about {ratio} times the usual rate (dealings counted: {dealings}).</source>
        <translation>
            <numerusform>{count} complaint turned out to be unfounded, about {ratio} times the usual rate (dealings counted: {dealings}).</numerusform>
            <numerusform>{count} complaints turned out to be unfounded, about {ratio} times the usual rate (dealings counted: {dealings}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="57"/>
        <source>Work outside the agreement was asked for {count} time(s).</source>
        <translation>
            <numerusform>Work outside the agreement was asked for once.</numerusform>
            <numerusform>Work outside the agreement was asked for {count} times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="60"/>
        <source>An exception to the rules was asked for {count} time(s).</source>
        <translation>
            <numerusform>An exception to the rules was asked for once.</numerusform>
            <numerusform>An exception to the rules was asked for {count} times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="63"/>
        <source>Goodwill was taken advantage of {count} time(s).</source>
        <translation>
            <numerusform>Goodwill was taken advantage of once.</numerusform>
            <numerusform>Goodwill was taken advantage of {count} times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="66"/>
        <source>Dishonest dealing was noted {count} time(s).</source>
        <translation>
            <numerusform>Dishonest dealing was noted once.</numerusform>
            <numerusform>Dishonest dealing was noted {count} times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="69"/>
        <source>A threat to our reputation was noted {count} time(s).</source>
        <translation>
            <numerusform>A threat to our reputation was noted once.</numerusform>
            <numerusform>A threat to our reputation was noted {count} times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="72"/>
        <source>Abuse of staff was noted {count} time(s).</source>
        <translation>
            <numerusform>Abuse of staff was noted once.</numerusform>
            <numerusform>Abuse of staff was noted {count} times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="75"/>
        <source>Conduct that needs attention was noted {count} time(s).</source>
        <translation>
            <numerusform>Conduct that needs attention was noted once.</numerusform>
            <numerusform>Conduct that needs attention was noted {count} times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="78"/>
        <source>Abuse of staff was noted on {days} different day(s).</source>
        <translation>
            <numerusform>Abuse of staff was noted on one day.</numerusform>
            <numerusform>Abuse of staff was noted on {days} different days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="81"/>
        <source>Dishonest dealing was noted on {days} different day(s).</source>
        <translation>
            <numerusform>Dishonest dealing was noted on one day.</numerusform>
            <numerusform>Dishonest dealing was noted on {days} different days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="91"/>
        <source>{count} justified complaint(s) of theirs are still waiting for us to put things right.</source>
        <translation>
            <numerusform>{count} justified complaint of theirs is still waiting for us to put things right.</numerusform>
            <numerusform>{count} justified complaints of theirs are still waiting for us to put things right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="94"/>
        <source>{count} of their complaint(s) of the last {days} days were justified.</source>
        <translation>
            <numerusform>{count} of their complaints of the last {days} days was justified.</numerusform>
            <numerusform>{count} of their complaints of the last {days} days were justified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="101"/>
        <source>Health is falling by about {points} point(s) a quarter.</source>
        <translation>
            <numerusform>Health is falling by about {points} point a quarter.</numerusform>
            <numerusform>Health is falling by about {points} points a quarter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="104"/>
        <source>{count} invoice(s) could not be counted because an exchange rate is missing.</source>
        <translation>
            <numerusform>{count} invoice could not be counted because an exchange rate is missing.</numerusform>
            <numerusform>{count} invoices could not be counted because an exchange rate is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="122"/>
        <source>They are new: the first dealing was {months} month(s) ago.</source>
        <translation>
            <numerusform>They are new: the first dealing was {months} month ago.</numerusform>
            <numerusform>They are new: the first dealing was {months} months ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="125"/>
        <source>There have been no dealings for {days} day(s).</source>
        <translation>
            <numerusform>There have been no dealings for {days} day.</numerusform>
            <numerusform>There have been no dealings for {days} days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/reason_phrases.cpp" line="46"/>
        <source>Nothing was late; a little caution stays while only {invoices} invoice(s) are known to be paid.</source>
        <translation>
            <numerusform>Nothing was late; a little caution stays while only {invoices} invoice is known to be paid.</numerusform>
            <numerusform>Nothing was late; a little caution stays while only {invoices} invoices are known to be paid.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="348"/>
        <source>In %n week(s) they took more than a quarter of what {name} worked ({share}): too few weeks to compare with others.</source>
        <translation>
            <numerusform>In %n week they took more than a quarter of what {name} worked ({share}): too few weeks to compare with others.</numerusform>
            <numerusform>In %n weeks they took more than a quarter of what {name} worked ({share}): too few weeks to compare with others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="356"/>
        <source>In %n week(s) they took more than a quarter of what {name} worked ({share}). The others got no less then: {then} a week, against {else} in the other weeks.</source>
        <translation>
            <numerusform>In %n week they took more than a quarter of what {name} worked ({share}). The others got no less then: {then} a week, against {else} in the other weeks.</numerusform>
            <numerusform>In %n weeks they took more than a quarter of what {name} worked ({share}). The others got no less then: {then} a week, against {else} in the other weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/wording/pattern_wording.cpp" line="366"/>
        <source>In %n week(s) they took more than a quarter of what {name} worked ({share}). It went together with {less} a week less for all others ({part}): {then} against {else} in the other weeks.</source>
        <translation>
            <numerusform>In %n week they took more than a quarter of what {name} worked ({share}). It went together with {less} a week less for all others ({part}): {then} against {else} in the other weeks.</numerusform>
            <numerusform>In %n weeks they took more than a quarter of what {name} worked ({share}). It went together with {less} a week less for all others ({part}): {then} against {else} in the other weeks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatToExpect</name>
    <message numerus="yes">
        <location filename="../../src/reporting/what_to_expect.cpp" line="82"/>
        <source>%n round(s) of changes are included.</source>
        <translation>
            <numerusform>%n round of changes is included.</numerusform>
            <numerusform>%n rounds of changes are included.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <location filename="../../src/cli/commands/demo.cpp" line="76"/>
        <source>Made a demo book of %n client(s), up to {day}: {path}</source>
        <translation>
            <numerusform>Made a demo book of %n client, up to {day}: {path}</numerusform>
            <numerusform>Made a demo book of %n clients, up to {day}: {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/cli/commands/import.cpp" line="180"/>
        <location filename="../../src/cli/commands/import_people.cpp" line="177"/>
        <location filename="../../src/cli/commands/import_receipts.cpp" line="93"/>
        <source>... and %n more.</source>
        <translation>
            <numerusform>... and one more.</numerusform>
            <numerusform>... and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::AgeingPanel</name>
    <message numerus="yes">
        <location filename="../../src/gui/invoices/ageing_panel.cpp" line="97"/>
        <source>%n open invoice(s) have no exchange rate and are in none of these sums.</source>
        <translation>
            <numerusform>%n open invoice has no exchange rate and is in none of these sums.</numerusform>
            <numerusform>%n open invoices have no exchange rate and are in none of these sums.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/invoices/ageing_panel.cpp" line="127"/>
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%n invoice</numerusform>
            <numerusform>%n invoices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::AgreementText</name>
    <message numerus="yes">
        <location filename="../../src/gui/client/agreement/agreement_text.cpp" line="50"/>
        <source>%n revision(s)</source>
        <translation>
            <numerusform>%n revision</numerusform>
            <numerusform>%n revisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/client/agreement/agreement_text.cpp" line="94"/>
        <source>payable in %n day(s)</source>
        <translation>
            <numerusform>payable in %n day</numerusform>
            <numerusform>payable in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/client/agreement/agreement_text.cpp" line="118"/>
        <source>%1, over it in %n month(s)</source>
        <translation>
            <numerusform>%1, over it in %n month</numerusform>
            <numerusform>%1, over it in %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::BulkBar</name>
    <message numerus="yes">
        <location filename="../../src/gui/clients/bulk_bar.cpp" line="131"/>
        <source>%n client(s) chosen</source>
        <translation>
            <numerusform>%n client chosen</numerusform>
            <numerusform>%n clients chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ClientActions</name>
    <message numerus="yes">
        <location filename="../../src/gui/clients/client_actions.cpp" line="21"/>
        <source>%n client(s) put into the archive.</source>
        <translation>
            <numerusform>%n client put into the archive.</numerusform>
            <numerusform>%n clients put into the archive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/clients/client_actions.cpp" line="22"/>
        <source>%n client(s) taken out of the archive.</source>
        <translation>
            <numerusform>%n client taken out of the archive.</numerusform>
            <numerusform>%n clients taken out of the archive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/clients/client_actions.cpp" line="26"/>
        <source>Status of %n client(s) set to %1.</source>
        <extracomment>%1 is the status: &quot;Active&quot;</extracomment>
        <translation>
            <numerusform>Status of %n client set to %1.</numerusform>
            <numerusform>Status of %n clients set to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/clients/client_actions.cpp" line="30"/>
        <source>%n client(s) tagged.</source>
        <translation>
            <numerusform>%n client tagged.</numerusform>
            <numerusform>%n clients tagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/clients/client_actions.cpp" line="33"/>
        <source>Tags taken off %n client(s).</source>
        <translation>
            <numerusform>Tags taken off %n client.</numerusform>
            <numerusform>Tags taken off %n clients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/clients/client_actions.cpp" line="35"/>
        <source>Set for %n client(s) who looks after them.</source>
        <translation>
            <numerusform>Set for %n client who looks after them.</numerusform>
            <numerusform>Set for %n clients who looks after them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/clients/client_actions.cpp" line="70"/>
        <source>%n client(s) were deleted.</source>
        <translation>
            <numerusform>%n client was deleted.</numerusform>
            <numerusform>%n clients were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/clients/client_actions.cpp" line="81"/>
        <source>%n client(s) saved.</source>
        <translation>
            <numerusform>%n client saved.</numerusform>
            <numerusform>%n clients saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ClientField</name>
    <message numerus="yes">
        <location filename="../../src/gui/clients/client_fields.cpp" line="38"/>
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ClientForm</name>
    <message numerus="yes">
        <location filename="../../src/gui/clients/client_form.cpp" line="114"/>
        <location filename="../../src/gui/clients/client_form.cpp" line="116"/>
        <source>as the book: %n day(s)</source>
        <translation>
            <numerusform>as the book: %n day</numerusform>
            <numerusform>as the book: %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ClientHeader</name>
    <message numerus="yes">
        <location filename="../../src/gui/client/client_header.cpp" line="139"/>
        <source>terms %n day(s)</source>
        <translation>
            <numerusform>terms %n day</numerusform>
            <numerusform>terms %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ClientsPage</name>
    <message numerus="yes">
        <location filename="../../src/gui/clients/clients_page_choice.cpp" line="123"/>
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/clients/clients_page_choice.cpp" line="125"/>
        <source>%1 of %n client(s)</source>
        <translation>
            <numerusform>%1 of %n client</numerusform>
            <numerusform>%1 of %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ClientsStep</name>
    <message numerus="yes">
        <location filename="../../src/gui/import/clients_step.cpp" line="155"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/clients_step.cpp" line="156"/>
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/clients_step.cpp" line="195"/>
        <source>%n client(s) need your decision first.</source>
        <translation>
            <numerusform>%n client needs your decision first.</numerusform>
            <numerusform>%n clients need your decision first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ColumnsStep</name>
    <message numerus="yes">
        <location filename="../../src/gui/import/columns_step.cpp" line="144"/>
        <source>%n question(s) to answer first.</source>
        <translation>
            <numerusform>%n question to answer first.</numerusform>
            <numerusform>%n questions to answer first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ComplaintsPage</name>
    <message numerus="yes">
        <location filename="../../src/gui/complaints/complaints_page.cpp" line="204"/>
        <source>%n complaint(s)</source>
        <translation>
            <numerusform>%n complaint</numerusform>
            <numerusform>%n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/complaints/complaints_page.cpp" line="215"/>
        <source>%n justified one(s) are not resolved yet.</source>
        <translation>
            <numerusform>%n justified one is not resolved yet.</numerusform>
            <numerusform>%n justified ones are not resolved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::Conduct</name>
    <message numerus="yes">
        <location filename="../../src/gui/conduct/conduct_rows.cpp" line="164"/>
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/conduct/conduct_rows.cpp" line="165"/>
        <source>%n call(s) among them</source>
        <translation>
            <numerusform>%n call among them</numerusform>
            <numerusform>%n calls among them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ConductTab</name>
    <message numerus="yes">
        <location filename="../../src/gui/conduct/conduct_tab.cpp" line="338"/>
        <source>%1: %n record(s)</source>
        <extracomment>%1 is a pattern in a client&apos;s dealings</extracomment>
        <translation>
            <numerusform>%1: %n record</numerusform>
            <numerusform>%1: %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/conduct/conduct_tab.cpp" line="378"/>
        <source>%n thing(s) for other clients fell due in those weeks and were not done in time:</source>
        <translation>
            <numerusform>%n thing for other clients fell due in those weeks and was not done in time:</numerusform>
            <numerusform>%n things for other clients fell due in those weeks and were not done in time:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::DealingsPart</name>
    <message numerus="yes">
        <location filename="../../src/gui/client/agreement/dealings_part.cpp" line="225"/>
        <source>More hours than agreed in %n month(s).</source>
        <translation>
            <numerusform>More hours than agreed in %n month.</numerusform>
            <numerusform>More hours than agreed in %n months.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::Erasing</name>
    <message numerus="yes">
        <location filename="../../src/gui/privacy/erasure_text.cpp" line="35"/>
        <source>%n invoice(s) with payments and credit notes, under the name %1, without text: the law wants invoices kept for %2 years. The last may go after %3.</source>
        <translation>
            <numerusform>%n invoice with payments and credit notes, under the name %1, without text: the law wants invoices kept for %2 years. It may go after %3.</numerusform>
            <numerusform>%n invoices with payments and credit notes, under the name %1, without text: the law wants invoices kept for %2 years. The last may go after %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::EstimatesPage</name>
    <message numerus="yes">
        <location filename="../../src/gui/estimates/estimates_page.cpp" line="288"/>
        <source>%n estimate(s) not saved.</source>
        <translation>
            <numerusform>%n estimate not saved.</numerusform>
            <numerusform>%n estimates not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::HistoryView</name>
    <message numerus="yes">
        <location filename="../../src/gui/history/history_view.cpp" line="160"/>
        <source>%n field(s) before and after</source>
        <translation>
            <numerusform>%n field before and after</numerusform>
            <numerusform>%n fields before and after</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ImportPlan</name>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="25"/>
        <location filename="../../src/gui/import/plan_text.cpp" line="103"/>
        <location filename="../../src/gui/import/plan_text.cpp" line="121"/>
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="28"/>
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="31"/>
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="34"/>
        <location filename="../../src/gui/import/plan_text.cpp" line="106"/>
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="44"/>
        <source>%n row(s) read. As things stand no payment is put on an invoice; there is nothing to do.</source>
        <translation>
            <numerusform>%n row read. As things stand no payment is put on an invoice; there is nothing to do.</numerusform>
            <numerusform>%n rows read. As things stand no payment is put on an invoice; there is nothing to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="51"/>
        <source>%n row(s) read. The book has all of it already; there is nothing to do.</source>
        <translation>
            <numerusform>%n row read. The book has all of it already; there is nothing to do.</numerusform>
            <numerusform>%n rows read. The book has all of it already; there is nothing to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="56"/>
        <source>%n row(s) read.</source>
        <translation>
            <numerusform>%n row read.</numerusform>
            <numerusform>%n rows read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="59"/>
        <source>%n row(s) cannot be taken, so nothing will be imported. Correct them, or leave them out.</source>
        <translation>
            <numerusform>%n row cannot be taken, so nothing will be imported. Correct it, or leave it out.</numerusform>
            <numerusform>%n rows cannot be taken, so nothing will be imported. Correct them, or leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="85"/>
        <source>%n as you said</source>
        <translation>
            <numerusform>%n as you said</numerusform>
            <numerusform>%n as you said</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="86"/>
        <source>%n found by number</source>
        <translation>
            <numerusform>%n found by number</numerusform>
            <numerusform>%n found by number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="87"/>
        <source>%n found by name</source>
        <translation>
            <numerusform>%n found by name</numerusform>
            <numerusform>%n found by name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="88"/>
        <source>%n found by e-mail</source>
        <translation>
            <numerusform>%n found by e-mail</numerusform>
            <numerusform>%n found by e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="89"/>
        <source>%n found by phone</source>
        <translation>
            <numerusform>%n found by phone</numerusform>
            <numerusform>%n found by phone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="91"/>
        <source>%n found though written differently</source>
        <translation>
            <numerusform>%n found though written differently</numerusform>
            <numerusform>%n found though written differently</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="100"/>
        <source>%n need(s) your decision</source>
        <translation>
            <numerusform>%n needs your decision</numerusform>
            <numerusform>%n need your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="110"/>
        <source>The files name %n client(s):</source>
        <translation>
            <numerusform>The files name %n client:</numerusform>
            <numerusform>The files name %n clients:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="120"/>
        <source>%n known</source>
        <translation>
            <numerusform>%n known</numerusform>
            <numerusform>%n known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="122"/>
        <source>%n private</source>
        <translation>
            <numerusform>%n private</numerusform>
            <numerusform>%n private</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="123"/>
        <source>%n left this time</source>
        <translation>
            <numerusform>%n left this time</numerusform>
            <numerusform>%n left this time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="133"/>
        <source>%n not known yet</source>
        <translation>
            <numerusform>%n not known yet</numerusform>
            <numerusform>%n not known yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="158"/>
        <source>Nothing is stored of %n number(s), address(es) or name(s) nobody knows.</source>
        <translation>
            <numerusform>Nothing is stored of %n number, address or name nobody knows.</numerusform>
            <numerusform>Nothing is stored of %n numbers, addresses or names nobody knows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="162"/>
        <source>Nothing is stored of %n number(s), address(es) or name(s) nobody knows; they took %1.</source>
        <translation>
            <numerusform>Nothing is stored of %n number, address or name nobody knows; it took %1.</numerusform>
            <numerusform>Nothing is stored of %n numbers, addresses or names nobody knows; they took %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/plan_text.cpp" line="172"/>
        <source>%n number(s) or address(es) are private from now on: nothing of them is taken again. The list is in the settings, under Privacy.</source>
        <translation>
            <numerusform>%n number or address is private from now on: nothing of it is taken again. The list is in the settings, under Privacy.</numerusform>
            <numerusform>%n numbers or addresses are private from now on: nothing of them is taken again. The list is in the settings, under Privacy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::InvoiceListPanel</name>
    <message numerus="yes">
        <location filename="../../src/gui/invoices/invoice_list_panel.cpp" line="72"/>
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%n invoice</numerusform>
            <numerusform>%n invoices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::MailDrop</name>
    <message numerus="yes">
        <location filename="../../src/gui/mail/mail_drop.cpp" line="146"/>
        <source>E-mails logged: %n</source>
        <translation>
            <numerusform>E-mails logged: %n</numerusform>
            <numerusform>E-mails logged: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/mail/mail_drop.cpp" line="147"/>
        <source>There already: %n</source>
        <translation>
            <numerusform>There already: %n</numerusform>
            <numerusform>There already: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::MeaningStep</name>
    <message numerus="yes">
        <location filename="../../src/gui/import/meaning_step.cpp" line="369"/>
        <source>%n question(s) to answer first.</source>
        <translation>
            <numerusform>%n question to answer first.</numerusform>
            <numerusform>%n questions to answer first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::MissingWords</name>
    <message numerus="yes">
        <location filename="../../src/gui/next_steps/missing_words.cpp" line="24"/>
        <source>No payment of theirs is in the book, so %n invoice(s) look unpaid. If they paid, this verdict is wrong: import the payments or a bank statement.</source>
        <translation>
            <numerusform>No payment of theirs is in the book, so %n invoice looks unpaid. If they paid, this verdict is wrong: import the payments or a bank statement.</numerusform>
            <numerusform>No payment of theirs is in the book, so %n invoices look unpaid. If they paid, this verdict is wrong: import the payments or a bank statement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/next_steps/missing_words.cpp" line="35"/>
        <source>%n payment(s) have no date. A bank statement has them.</source>
        <translation>
            <numerusform>%n payment has no date. A bank statement has it.</numerusform>
            <numerusform>%n payments have no date. A bank statement has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/next_steps/missing_words.cpp" line="37"/>
        <source>%n complaint(s) wait for your judgement.</source>
        <translation>
            <numerusform>%n complaint waits for your judgement.</numerusform>
            <numerusform>%n complaints wait for your judgement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/next_steps/missing_words.cpp" line="39"/>
        <source>%n invoice(s) have no exchange rate.</source>
        <translation>
            <numerusform>%n invoice has no exchange rate.</numerusform>
            <numerusform>%n invoices have no exchange rate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/next_steps/missing_words.cpp" line="57"/>
        <source>No payment of %n client(s) is in the book, so all they were billed looks unpaid (%1 of the revenue).</source>
        <extracomment>%1 is a share of the year&apos;s revenue</extracomment>
        <translation>
            <numerusform>No payment of %n client is in the book, so all they were billed looks unpaid (%1 of the revenue).</numerusform>
            <numerusform>No payment of %n clients is in the book, so all they were billed looks unpaid (%1 of the revenue).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/next_steps/missing_words.cpp" line="62"/>
        <source>Nothing is known of the time %n client(s) take (%1 of the revenue).</source>
        <extracomment>%1 is a share of the year&apos;s revenue</extracomment>
        <translation>
            <numerusform>Nothing is known of the time %n client takes (%1 of the revenue).</numerusform>
            <numerusform>Nothing is known of the time %n clients take (%1 of the revenue).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/next_steps/missing_words.cpp" line="66"/>
        <source>The time of %n client(s) is in part a guess (%1 of the revenue).</source>
        <extracomment>%1 is a share of the year&apos;s revenue</extracomment>
        <translation>
            <numerusform>The time of %n client is in part a guess (%1 of the revenue).</numerusform>
            <numerusform>The time of %n clients is in part a guess (%1 of the revenue).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/next_steps/missing_words.cpp" line="71"/>
        <source>Payments of %n client(s) have no date (%1 of the revenue).</source>
        <extracomment>%1 is a share of the year&apos;s revenue</extracomment>
        <translation>
            <numerusform>Payments of %n client have no date (%1 of the revenue).</numerusform>
            <numerusform>Payments of %n clients have no date (%1 of the revenue).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/next_steps/missing_words.cpp" line="74"/>
        <source>Complaints of %n client(s) wait for your judgement (%1 of the revenue).</source>
        <extracomment>%1 is a share of the year&apos;s revenue</extracomment>
        <translation>
            <numerusform>Complaints of %n client wait for your judgement (%1 of the revenue).</numerusform>
            <numerusform>Complaints of %n clients wait for your judgement (%1 of the revenue).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/next_steps/missing_words.cpp" line="78"/>
        <source>Invoices of %n client(s) have no exchange rate (%1 of the revenue).</source>
        <extracomment>%1 is a share of the year&apos;s revenue</extracomment>
        <translation>
            <numerusform>Invoices of %n client have no exchange rate (%1 of the revenue).</numerusform>
            <numerusform>Invoices of %n clients have no exchange rate (%1 of the revenue).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/next_steps/missing_words.cpp" line="81"/>
        <source>%n client(s) have no invoice.</source>
        <translation>
            <numerusform>%n client has no invoice.</numerusform>
            <numerusform>%n clients have no invoice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::MistakesPanel</name>
    <message numerus="yes">
        <location filename="../../src/gui/mistakes/mistakes_panel.cpp" line="87"/>
        <source>%n cause(s) came again</source>
        <translation>
            <numerusform>%n cause came again</numerusform>
            <numerusform>%n causes came again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::OverviewTab</name>
    <message numerus="yes">
        <location filename="../../src/gui/client/overview_tab.cpp" line="294"/>
        <source>%1: %n record(s) behind it</source>
        <translation>
            <numerusform>%1: %n record behind it</numerusform>
            <numerusform>%1: %n records behind it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::PartingPanel</name>
    <message numerus="yes">
        <location filename="../../src/gui/client/plan/parting_panel.cpp" line="134"/>
        <source>%n matter(s) are still open</source>
        <translation>
            <numerusform>%n matter is still open</numerusform>
            <numerusform>%n matters are still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::PartyActions</name>
    <message numerus="yes">
        <location filename="../../src/gui/import/party_actions.cpp" line="226"/>
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/party_actions.cpp" line="227"/>
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/party_actions.cpp" line="228"/>
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/party_actions.cpp" line="229"/>
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/party_actions.cpp" line="247"/>
        <source>%n chosen: %1. What are they?</source>
        <extracomment>%1 is what the chosen numbers come to: &quot;32 calls, 3 h 20 min&quot;</extracomment>
        <translation>
            <numerusform>%n chosen: %1. What is it?</numerusform>
            <numerusform>%n chosen: %1. What are they?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::PatternCard</name>
    <message numerus="yes">
        <location filename="../../src/gui/conduct/pattern_card.cpp" line="22"/>
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::PolicyEffectView</name>
    <message numerus="yes">
        <location filename="../../src/gui/policy/policy_effect_view.cpp" line="135"/>
        <source>Nobody would change verdict; %n client(s) would have another health.</source>
        <translation>
            <numerusform>Nobody would change verdict; %n client would have another health.</numerusform>
            <numerusform>Nobody would change verdict; %n clients would have another health.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/policy/policy_effect_view.cpp" line="138"/>
        <source>%n client(s) would change verdict</source>
        <translation>
            <numerusform>%n client would change verdict</numerusform>
            <numerusform>%n clients would change verdict</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::Portfolio</name>
    <message numerus="yes">
        <location filename="../../src/gui/portfolio/portfolio_content.cpp" line="159"/>
        <source>The first %n client(s) earn %1</source>
        <translation>
            <numerusform>The first client earns %1</numerusform>
            <numerusform>The first %n clients earn %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/portfolio/portfolio_content.cpp" line="163"/>
        <source>The first %n client(s) earn %1 of the profit</source>
        <translation>
            <numerusform>The first client earns %1 of the profit</numerusform>
            <numerusform>The first %n clients earn %1 of the profit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/portfolio/portfolio_content.cpp" line="243"/>
        <source>%n other(s)</source>
        <comment>clients</comment>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/portfolio/portfolio_sentences.cpp" line="73"/>
        <source>The revenue is spread as if it came from %n client(s) of the same size (concentration index HHI %1).</source>
        <extracomment>%1 is a figure such as 0.27</extracomment>
        <translation>
            <numerusform>The revenue hangs as if on a single client (concentration index HHI %1).</numerusform>
            <numerusform>The revenue is spread as if it came from %n clients of the same size (concentration index HHI %1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::PortfolioPage</name>
    <message numerus="yes">
        <location filename="../../src/gui/portfolio/portfolio_page_charts.cpp" line="95"/>
        <source>%1
Profit of the first %n client(s): %2</source>
        <extracomment>Lines of figures of a client, and below the sum of all clients up to it</extracomment>
        <translation>
            <numerusform>%1
Profit of the first client: %2</numerusform>
            <numerusform>%1
Profit of the first %n clients: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/portfolio/portfolio_page_charts.cpp" line="70"/>
        <source>%n client(s) cost more than they bring. The arrow keys go from client to client, Enter opens one; + and - bring the chart closer and further away.</source>
        <translation>
            <numerusform>%n client costs more than it brings. The arrow keys go from client to client, Enter opens one; + and - bring the chart closer and further away.</numerusform>
            <numerusform>%n clients cost more than they bring. The arrow keys go from client to client, Enter opens one; + and - bring the chart closer and further away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::PrivacySection</name>
    <message numerus="yes">
        <location filename="../../src/gui/privacy/privacy_section.cpp" line="81"/>
        <source>%n year(s) after the end of theirs</source>
        <translation>
            <numerusform>%n year after the end of theirs</numerusform>
            <numerusform>%n years after the end of theirs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/privacy/privacy_section.cpp" line="84"/>
        <source>%n year(s) after the parting</source>
        <translation>
            <numerusform>%n year after the parting</numerusform>
            <numerusform>%n years after the parting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::QuestionList</name>
    <message numerus="yes">
        <location filename="../../src/gui/import/question_list.cpp" line="156"/>
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ReceiptModel</name>
    <message numerus="yes">
        <location filename="../../src/gui/import/receipt_model.cpp" line="191"/>
        <source>%n invoice(s) it may be for</source>
        <translation>
            <numerusform>%n invoice it may be for</numerusform>
            <numerusform>%n invoices it may be for</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ReceiptsStep</name>
    <message numerus="yes">
        <location filename="../../src/gui/import/receipts_step.cpp" line="114"/>
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/receipts_step.cpp" line="154"/>
        <source>%n payment(s) are put on the invoices they are for.</source>
        <translation>
            <numerusform>%n payment is put on the invoice it is for.</numerusform>
            <numerusform>%n payments are put on the invoices they are for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/receipts_step.cpp" line="156"/>
        <source>%n payment(s) may be for one invoice or another: choose one, or they are left alone.</source>
        <translation>
            <numerusform>%n payment may be for one invoice or another: choose one, or it is left alone.</numerusform>
            <numerusform>%n payments may be for one invoice or another: choose one, or they are left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/receipts_step.cpp" line="165"/>
        <source>%n payment(s) undecided: they are left alone.</source>
        <translation>
            <numerusform>%n payment undecided: it is left alone.</numerusform>
            <numerusform>%n payments undecided: they are left alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::RecordModel</name>
    <message numerus="yes">
        <location filename="../../src/gui/client/record_model.cpp" line="179"/>
        <source>paid %n day(s) late</source>
        <translation>
            <numerusform>paid %n day late</numerusform>
            <numerusform>paid %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/client/record_model.cpp" line="180"/>
        <source>open, %n day(s) late</source>
        <translation>
            <numerusform>open, %n day late</numerusform>
            <numerusform>open, %n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::RecoveryCaseView</name>
    <message numerus="yes">
        <location filename="../../src/gui/client/plan/recovery_case_view.cpp" line="111"/>
        <source>%n step(s) are still open</source>
        <translation>
            <numerusform>%n step is still open</numerusform>
            <numerusform>%n steps are still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::Reminder</name>
    <message numerus="yes">
        <location filename="../../src/gui/reminders/reminder_text.cpp" line="89"/>
        <source>%n task(s) due</source>
        <translation>
            <numerusform>%n task due</numerusform>
            <numerusform>%n tasks due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/reminders/reminder_text.cpp" line="92"/>
        <source>%n of them overdue</source>
        <translation>
            <numerusform>%n of them overdue</numerusform>
            <numerusform>%n of them overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/reminders/reminder_text.cpp" line="95"/>
        <source>%n client(s) not spoken to for long</source>
        <translation>
            <numerusform>%n client not spoken to for long</numerusform>
            <numerusform>%n clients not spoken to for long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/reminders/reminder_text.cpp" line="98"/>
        <source>%n renewal(s), promise(s) or decision(s)</source>
        <translation>
            <numerusform>%n renewal, promise or decision</numerusform>
            <numerusform>%n renewals, promises or decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/reminders/reminder_text.cpp" line="101"/>
        <source>%n complaint(s) or dispute(s) to settle</source>
        <translation>
            <numerusform>%n complaint or dispute to settle</numerusform>
            <numerusform>%n complaints or disputes to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/reminders/reminder_text.cpp" line="103"/>
        <source>%n thing(s) wait today</source>
        <translation>
            <numerusform>%n thing waits today</numerusform>
            <numerusform>%n things wait today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::RenewalBlock</name>
    <message numerus="yes">
        <location filename="../../src/gui/client/agreement/renewal_block.cpp" line="63"/>
        <source>Renews on %1 unless notice is given by %2: %n day(s) left.</source>
        <translation>
            <numerusform>Renews on %1 unless notice is given by %2: %n day left.</numerusform>
            <numerusform>Renews on %1 unless notice is given by %2: %n days left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ReviewStep</name>
    <message numerus="yes">
        <location filename="../../src/gui/import/review_step.cpp" line="87"/>
        <source>%n more reading(s) of columns: see the step Columns.</source>
        <translation>
            <numerusform>%n more reading of a column: see the step Columns.</numerusform>
            <numerusform>%n more readings of columns: see the step Columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/review_step.cpp" line="124"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ScopePart</name>
    <message numerus="yes">
        <location filename="../../src/gui/client/agreement/scope_part.cpp" line="87"/>
        <source>%n favour(s) without a price are not in it.</source>
        <translation>
            <numerusform>%n favour without a price is not in it.</numerusform>
            <numerusform>%n favours without a price are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/client/agreement/scope_part.cpp" line="90"/>
        <source>%n request(s) wait for an answer.</source>
        <translation>
            <numerusform>%n request waits for an answer.</numerusform>
            <numerusform>%n requests wait for an answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::SettingsPage</name>
    <message numerus="yes">
        <location filename="../../src/gui/settings_page/settings_page.cpp" line="390"/>
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::SourceList</name>
    <message numerus="yes">
        <location filename="../../src/gui/import/source_list.cpp" line="139"/>
        <source>%1: %n new</source>
        <extracomment>When a source was taken last, and how many records were new</extracomment>
        <translation>
            <numerusform>%1: %n new</numerusform>
            <numerusform>%1: %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::Sources</name>
    <message numerus="yes">
        <location filename="../../src/gui/import/source_text.cpp" line="27"/>
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/source_text.cpp" line="30"/>
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/source_text.cpp" line="37"/>
        <source>%n number(s) or address(es) nobody knows</source>
        <translation>
            <numerusform>%n number or address nobody knows</numerusform>
            <numerusform>%n numbers or addresses nobody knows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/source_text.cpp" line="46"/>
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/source_text.cpp" line="49"/>
        <source>%n row(s) that cannot be taken</source>
        <translation>
            <numerusform>%n row that cannot be taken</numerusform>
            <numerusform>%n rows that cannot be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/source_text.cpp" line="53"/>
        <source>%n file(s) that cannot be read</source>
        <translation>
            <numerusform>%n file that cannot be read</numerusform>
            <numerusform>%n files that cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/gui/import/source_text.cpp" line="77"/>
        <source>Nothing new; %n not known</source>
        <translation>
            <numerusform>Nothing new; %n not known</numerusform>
            <numerusform>Nothing new; %n not known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::TakenBackView</name>
    <message numerus="yes">
        <location filename="../../src/gui/import/taken_back_view.cpp" line="79"/>
        <source>The import of %1 was taken back. %n record(s) stay in the book, because somebody has changed them since:</source>
        <translation>
            <numerusform>The import of %1 was taken back. %n record stays in the book, because somebody has changed it since:</numerusform>
            <numerusform>The import of %1 was taken back. %n records stay in the book, because somebody has changed them since:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::TimelineTab</name>
    <message numerus="yes">
        <location filename="../../src/gui/client/timeline_tab.cpp" line="72"/>
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::TodayModel</name>
    <message numerus="yes">
        <location filename="../../src/gui/today/today_model.cpp" line="238"/>
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::TwinList</name>
    <message numerus="yes">
        <location filename="../../src/gui/clients/twin_list.cpp" line="97"/>
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::gui::ViewSidebar</name>
    <message numerus="yes">
        <location filename="../../src/gui/clients/view_sidebar.cpp" line="105"/>
        <source>%1, %n client(s)</source>
        <extracomment>A view of the client list and how many clients are in it</extracomment>
        <translation>
            <numerusform>%1, %n client</numerusform>
            <numerusform>%1, %n clients</numerusform>
        </translation>
    </message>
</context>
</TS>
