/** The first lines of the tables that programs export, with all their columns. */
const HEADERS = {
  linkedin: ['First Name,Last Name,URL,Email Address,Company,Position,Connected On'].join(''),
  google: [
    'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,',
    'Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,',
    'Organization Title,Organization Department,Birthday,Notes,Photo,Labels,',
    'E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,',
    'Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,',
    'Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,',
    'Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,',
    'Website 1 - Value,Event 1 - Label,Event 1 - Value,Relation 1 - Label,',
    'Relation 1 - Value,',
    'Custom Field 1 - Label,Custom Field 1 - Value',
  ].join(''),
  googleBefore2024: [
    'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,',
    'Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,',
    'Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,',
    'Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,',
    'Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,',
    'Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,',
    'Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,',
    'Address 1 - Country,Address 1 - Extended Address,Organization 1 - Type,',
    'Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,',
    'Organization 1 - Department,Organization 1 - Symbol,Organization 1 - Location,',
    'Organization 1 - Job Description,Website 1 - Type,Website 1 - Value',
  ].join(''),
  outlook: [
    'Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,',
    'Business Street,Business Street 2,Business Street 3,Business City,Business State,',
    'Business Postal Code,Business Country,Home Street,Home Street 2,Home Street 3,',
    'Home City,Home State,Home Postal Code,Home Country,Other Street,Other Street 2,',
    'Other Street 3,Other City,Other State,Other Postal Code,Other Country,',
    "Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,",
    'Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,',
    'Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,',
    "Account,Anniversary,Assistant's Name,Billing Information,Birthday,",
    'Business Address PO Box,Categories,Children,Directory Server,E-mail Address,',
    'E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,',
    'E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,',
    'Gender,Government ID Number,Hobby,Home Address PO Box,Initials,',
    "Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,",
    'Office Location,Organizational ID Number,Other Address PO Box,Priority,Private,',
    'Profession,Referred By,Sensitivity,Spouse,User 1,User 2,User 3,User 4,Web Page',
  ].join(''),
};
export const WHOLE_HEADERS = {
  ...HEADERS,
  outlookToday: HEADERS.outlook.replace(/(\w+) Country(?=,)/g, '$1 Country/Region'),
};

/** Cards as a program writes them, our own people in them, and what must be read. */
export interface CardFile {
  readonly program: string;
  readonly lines: readonly string[];
  readonly cards: readonly (readonly [name: string, organisation: string, addresses: string])[];
  /** lines that are warned of */
  readonly warned?: readonly number[];
}

const PICTURE = Array.from({ length: 30 }, (_, line) => `/9j/4AAQSkZJRgABAQAAAQABAAD/${line}QBA`);
const folded = (first: string, unit = ' ') => [first, ...PICTURE.map((row) => `${unit}${row}`), ''];

function aCard(version: string, ...lines: readonly string[]): readonly string[] {
  return ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD'];
}

export const CARD_FILES: readonly CardFile[] = [
  {
    program: 'Android: quoted-printable over several lines, a card of a telephone alone',
    lines: [
      ...aCard(
        '2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91=6F;=41=64=61;;;',
        'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=41=64=61=20=C3=91=6F',
        'EMAIL;HOME:ada@acme.example',
        'NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91=20=C3=91=20=C3=91=',
        '=C3=91=20=C3=91=20',
      ),
      ...aCard('2.1', 'TEL;CELL:555-0100'),
    ],
    cards: [['Ada Ño', '', 'ada@acme.example']],
    warned: [9],
  },
  {
    program: 'BlackBerry: old types, a picture without an indent',
    lines: aCard(
      '2.1',
      'N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Beispiel;Bo;;Dr.',
      'ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Acme;Haus',
      'EMAIL;INTERNET:bo@acme.example',
      'PHOTO;ENCODING=BASE64;TYPE=JPEG:',
      ...PICTURE,
      '',
    ),
    cards: [['Bo Beispiel', 'Acme', 'bo@acme.example']],
  },
  {
    program: 'Evolution: parameters of its own in quotes',
    lines: aCard(
      '3.0',
      'FN:Cy Example',
      'N:Example;Cy;;;',
      'ORG:Acme;Accounting;Cellar',
      'X-EVOLUTION-MANAGER:Ada',
      'EMAIL;TYPE=WORK;X-COUCHDB-UUID="83a75a5d-2777-45aa:bab5";X-A=1:cy@acme.example',
    ),
    cards: [['Cy Example', 'Acme', 'cy@acme.example']],
  },
  {
    program: 'Google: groups, escaped colons and commas, several cards',
    lines: [
      ...aCard(
        '3.0',
        'FN:Mr. Di Middle\\, Other Example Sr.',
        'N:Example;Di;Middle\\, Other;Mr.;Sr.',
        'X-PHONETIC-FIRST-NAME:Dee',
        'EMAIL;TYPE=INTERNET:di@acme.example',
        'item1.EMAIL;TYPE=INTERNET:di@home.example',
        'item1.X-ABLabel:Own',
        'URL;TYPE=WORK:http\\://www.acme.example',
        'item2.X-ABDATE:1970-06-02',
        'NOTE:Line one\\nLine two',
      ),
      ...aCard('3.0', 'FN:Ed Example', 'N:Example;Ed;;;', 'EMAIL;TYPE=INTERNET:ed@acme.example'),
    ],
    cards: [
      ['Mr. Di Middle, Other Example Sr.', '', 'di@acme.example di@home.example'],
      ['Ed Example', '', 'ed@acme.example'],
    ],
  },
  {
    program: 'iPhone: labels, a folded picture',
    lines: aCard(
      '3.0',
      'PRODID:-//Apple Inc.//iOS 17.0//EN',
      'N:Example;Fay;Lee,Jo;Mr.;Sr.',
      'FN:Fay Lee Jo Example',
      'ORG:Acme;Design',
      'item1.EMAIL;type=INTERNET;type=pref:fay@acme.example',
      'item2.TEL:555-0101',
      'item2.X-ABLabel:_$!<AssistantPhone>!$_',
      'item3.X-ABADR:Street 4\\, Building 6\\,\\n Floor 8',
      'BDAY;value=date:1980-06-06',
      ...folded('PHOTO;ENCODING=b;TYPE=JPEG:'),
    ),
    cards: [['Fay Lee Jo Example', 'Acme', 'fay@acme.example']],
  },
  {
    program: 'Lotus Notes: names of parts that look like others',
    lines: aCard(
      '3.0',
      'N:Example;Gil;Johny;Mr.;I',
      'FN:Gil Example',
      'NICKNAME:Johny\\,JayJay',
      'ORG:Acme;Sun',
      'EMAIL;type=INTERNET;type=WORK;type=pref:gil@acme.example',
      'EMAIL;type=INTERNET;type=WORK:gil@home.example',
      'PROFILE:VCard',
      'NAME:Card of somebody',
      'SOURCE:Whatever',
      'SORT-STRING:GIL',
    ),
    cards: [['Gil Example', 'Acme', 'gil@acme.example gil@home.example']],
  },
  {
    program: 'Mac: a picture without its equals sign, folded by two blanks',
    lines: aCard(
      '3.0',
      'N:Example;Hal;Lee\\,Jo;;',
      'FN:Hal Example',
      'EMAIL;type=INTERNET;type=WORK;type=pref:hal@acme.example',
      ...folded('PHOTO;BASE64:', '  '),
      'X-ABUID:6B29A774-D124\\:ABPerson',
    ),
    cards: [['Hal Example', '', 'hal@acme.example']],
  },
  {
    program: 'Outlook: soft breaks without an indent, XML, keys, a comma in the company',
    lines: aCard(
      '2.1',
      'N;LANGUAGE=en-us:Example;Ida;;Mr.;III',
      'FN:Ida Example III',
      'ORG:Company, The;Department',
      'LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:12 Moon drive=0D=0A=',
      'Albany, New York  12345',
      'KEY;X509;ENCODING=BASE64:',
      ...PICTURE.map((row) => ` ${row}`),
      '',
      'EMAIL;PREF;INTERNET:ida@acme.example',
      'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://schemas.example/card"><fld/></card>',
      'FBURL;ENCODING=QUOTED-PRINTABLE:????????s????=0C',
      'REV:20261012T210525Z',
    ),
    cards: [['Ida Example III', 'Company, The', 'ida@acme.example']],
  },
  {
    program: 'a service: version 4, several companies, types of its own',
    lines: aCard(
      '4.0',
      'N:Example;Jo;Middle;Prefix;Suffix',
      'FN:Prefix Jo Example',
      'EMAIL;TYPE=home:jo@home.example',
      'EMAIL;TYPE=customtype:jo@acme.example',
      'ORG:First;One',
      'ORG:Second;Two',
      'BDAY;ALTID=1:19800801',
      'BDAY;ALTID=1;VALUE=text:1980-08-01',
      'X-FCENCODED-582D46432D52656C6174:Mother',
    ),
    cards: [['Prefix Jo Example', 'First', 'jo@home.example jo@acme.example']],
  },
  {
    program: 'a phone: carets in a parameter, no quotes around them',
    lines: aCard(
      '4.0',
      "ADR;TYPE=work;LABEL=Moon-Strasse 1 61352 Bad Homburg^nGERMANY^': BH:;;Moon 1;;;;",
      'FN:Kai\\, Example',
      'EMAIL;TYPE=home:kai@acme.example',
    ),
    cards: [['Kai, Example', '', 'kai@acme.example']],
  },
  {
    program: 'the standard of 1998: small letters in the fences',
    lines: aCard('3.0', 'FN:Lou Example', 'EMAIL;TYPE=INTERNET,PREF:Lou@Acme.example').map((line) =>
      line.replace('VCARD', 'vCard'),
    ),
    cards: [['Lou Example', '', 'lou@acme.example']],
  },
  {
    program: 'the standard of 2011: values that are addresses, a birthday without a year',
    lines: aCard(
      '4.0',
      'FN:Mo Example',
      'BDAY:--0203',
      'ORG;TYPE=work:Acme',
      'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-555-0102;ext=102',
      'EMAIL;TYPE=work:mo@acme.example',
      'KEY;TYPE=work;VALUE=uri:http://www.acme.example/mo.asc',
    ),
    cards: [['Mo Example', 'Acme', 'mo@acme.example']],
  },
  {
    program: 'Thunderbird: an encoding named in version 3',
    lines: aCard(
      '3.0',
      'N;CHARSET=UTF-8:Example;Nia',
      'FN;CHARSET=UTF-8:Nia Exämple',
      'ORG;CHARSET=UTF-8:Acme;Design',
      'EMAIL;TYPE=PREF,INTERNET:nia@acme.example',
      'EMAIL;TYPE=INTERNET:nia@home.example',
      'CATEGORIES;CHARSET=UTF-8:one\\, two',
      ...folded('PHOTO;ENCODING=b;TYPE=JPEG:'),
    ),
    cards: [['Nia Exämple', 'Acme', 'nia@acme.example nia@home.example']],
  },
];
