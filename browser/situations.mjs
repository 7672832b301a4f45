// Twelve people, and how each looks for help from the front page: by search, by themes, by the
// finder. `search.result` is what they tap among the results, `themes` and `finder` the words of
// what they tap, in order.
export const situations = [
  {
    id: 'koliikki', who: 'A father alone with a colicky baby at two in the night, in Hamina', language: 'fi', area: 'Hamina',
    search: { words: 'vauva ei lopeta itkemistä', result: /Vauva itkee/ },
    themes: ['Vanhemmuus', 'Vauva itkee paljon'],
    finder: ['Ei, mutta tarvitsen apua pian', 'Raskaus tai vauva'],
  },
  {
    id: 'kaveri', who: 'A fourteen-year-old whose friend cuts herself', language: 'fi',
    search: { words: 'mun kaveri viiltelee', result: /Huoli kaverista|Sekasin|chat/ },
    themes: ['Nuorille', 'Huoli kaverista'],
    finder: ['Ei, mutta tarvitsen apua pian', 'Nuoren paha olo tai murrosikä'],
  },
  {
    id: 'koulu', who: 'A Syrian mother whose son refuses to go to school', language: 'ar',
    search: { words: 'ابني لا يريد الذهاب إلى المدرسة', result: /.+/ },
    themes: ['جديد في فنلندا', /المدرسة/],
    finder: [1, 4],
  },
  {
    id: 'puhelin', who: 'A wife whose husband checks her phone', language: 'fi',
    search: { words: 'mies tarkistaa puhelimeni', result: /jälk|puhelin|Nollalinja|merkit/i },
    themes: ['Turvassa kotona', /jälkesi/],
    finder: ['Ei, mutta tarvitsen apua pian', 'Joku pelottaa, satuttaa tai määrää'],
  },
  {
    id: 'isovanhemmat', who: 'Grandparents who raise a child', language: 'fi',
    search: { words: 'kasvatamme lapsenlasta', result: /[Ii]sovan/ },
    themes: ['Vanhemmuus', /Isovan/],
    finder: ['Ei, katson rauhassa', 'Väsymys ja arjen kuormitus'],
  },
  {
    id: 'sovussa', who: 'Parents who separate as friends', language: 'fi',
    search: { words: 'eroamme sovussa miten sovitaan lapsista', result: /Vanhemmuussuunnitelma|Lastenvalvoja|Sovittelu|Apua eroon/ },
    themes: ['Ero ja yhteistyövanhemmuus', /lastenvalvojan/],
    finder: ['Ei, katson rauhassa', 'Ero'],
  },
  {
    id: 'riidassa', who: 'Parents who separate in a quarrel', language: 'fi',
    search: { words: 'ex ei anna tavata lasta', result: /Lastenvalvoja|Riitaisa|sovittelu|tapaa/i },
    themes: ['Ero ja yhteistyövanhemmuus', 'Riitaisa ero'],
    finder: ['Ei, mutta tarvitsen apua pian', 'Ero'],
  },
  {
    id: 'utmattad', who: 'An exhausted Swedish-speaking mother', language: 'sv',
    search: { words: 'jag orkar inte mer med barnen', result: /.+/ },
    themes: ['Föräldraskap', /orkar|utmatt/i],
    finder: [1, 0],
  },
  {
    id: 'karhula', who: 'A mother from Ukraine, new and alone in Karhula', language: 'uk', area: 'Karhula',
    search: { words: 'де познайомитися з мамами', result: /.+/ },
    themes: ['Нещодавно у Фінляндії', /.+/],
    finder: [2, 12],
  },
  {
    id: 'money', who: 'A student parent with no money for food', language: 'en',
    search: { words: 'no money for food', result: /money|food/i },
    themes: ['Everyday life', /money/i],
    finder: [1, 7],
  },
  {
    id: 'nepsy', who: 'Parents whose child cannot sit still, waiting for an assessment', language: 'fi',
    search: { words: 'epäilen lapsella adhd', result: /[Nn]epsy|keskitty|neuro/ },
    themes: ['Terveys ja hyvinvointi', /keskittyä/],
    finder: ['Ei, katson rauhassa', 'Lapsen tunteet, käytös tai kehitys'],
  },
  {
    id: 'kuolema', who: 'A father whose children’s mother died this week', language: 'fi',
    search: { words: 'lasten äiti kuoli', result: /kuol|suru|kriisi/i },
    themes: [/^\s*Kriisi\s*$/, /kuollut äkillisesti/],
    finder: ['Kyllä, tai en selviä tästä illasta'],
  },
];
