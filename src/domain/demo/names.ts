import type { Random } from './random';

/** Given and family names by origin, mixed as in a German call centre; the pairs are drawn, nobody real is meant. */
interface Names {
  readonly weight: number;
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

const ORIGINS: readonly Names[] = [
  {
    weight: 70,
    first: list(`
      Andrea Angelika Anja Anke Anna Annalena Annette Antje Astrid Barbara Beate Bettina Birgit Britta Brigitte
      Carola Carolin Christa Christiane Christina Claudia Cornelia Daniela Doris Elke Eva Franziska Frauke Gabriele
      Gesine Gisela Gudrun Hannah Hannelore Heike Helga Ilka Ina Ines Inga Ingrid Irene Jana Janine Jennifer Jessica
      Johanna Julia Jutta Karin Karola Katharina Katja Katrin Kerstin Kirsten Klara Kristin Lara Laura Lea Lena Lisa
      Manuela Maren Margit Marie Marlies Martina Melanie Michaela Miriam Monika Nadine Nicole Nina Petra Pia Renate
      Rita Sabine Sandra Sarah Silke Simone Sonja Stefanie Susanne Svenja Tanja Ulrike Ursula Ute Vanessa Verena Yvonne
      Achim Alexander Andreas Armin Axel Bastian Benjamin Bernd Björn Carsten Christian Christoph Daniel David Dennis
      Detlef Dieter Dirk Dominik Eberhard Eckhard Felix Florian Frank Friedrich Gerd Günter Hannes Hans Harald Hartmut
      Heiko Heinz Hendrik Henning Holger Ingo Jakob Jan Jannik Jens Joachim Jochen Jonas Jörg Jürgen Kai Karsten Klaus
      Konrad Lars Leon Lukas Malte Manfred Marco Marius Mark Markus Martin Marvin Matthias Max Michael Moritz Niklas
      Nils Norbert Olaf Ole Oliver Patrick Paul Peter Philipp Rainer Ralf Reinhard René Robert Roland Rolf Rüdiger
      Sebastian Simon Stefan Steffen Sven Thomas Thorsten Tim Tobias Torben Udo Ulrich Uwe Volker Werner Wolfgang`),
    last: list(`
      Ackermann Adler Ahrens Albrecht Arndt Arnold Bachmann Barth Bartels Bauer Baumann Becker Beckmann Behrendt
      Behrens Berger Bergmann Bischoff Blum Bock Böhm Böttcher Brandt Braun Brinkmann Brunner Buchholz Busch Büttner
      Cordes Decker Diekmann Dietrich Döring Dünnwald Ebersbach Ebert Eckert Ehlers Eichhorn Engel Engelhardt Ernst
      Esser Falk Feldmann Fiedler Fischer Fleischer Förster Frank Franke Freitag Friedrich Friedrichs Fritz Fröhlich
      Fuchs Fürstenau Gebhardt Geiger Gerlach Göbel Götz Graf Grimm Groß Großmann Groth Günther Haas Hagemann Hahn
      Hansen Hartmann Hartwig Haupt Heinrich Heinze Hellweg Henke Hennig Hermann Herrmann Hesse Heß Hildebrandt
      Hinrichs Hoffmann Hofmann Hölscher Holz Horn Huber Jacobs Jäger Jahn Jansen Janßen Jeschke John Jung Kaiser
      Karl Kaufmann Keller Kern Kirchhoff Kirchner Klein Klose Knoll Koch Köhler König Konrad Körner Köster Kraft
      Krämer Kramer Kraus Krause Krebs Kretschmer Kröger Krüger Kuhlmann Kuhn Kühn Kunze Lang Lange Lehmann Lenz
      Lindner Linke Löffler Lohmann Lorenz Ludwig Lüders Maier Martens Marx Maurer May Mayer Meier Meißner Menzel
      Merkel Mertens Metzger Meyer Michel Möller Moritz Mühlbauer Müller Naumann Neubert Neumann Nickel Niemann
      Nolte Oelze Ohlsen Otto Paulsen Peters Petersen Pfeiffer Pohl Pohlmann Preuß Raabe Rademacher Rauch Reich
      Reichert Reimann Reimer Reinhardt Reuter Richter Riedel Ritter Rohde Römer Rose Roth Rothe Rudolph Runge
      Sander Sauer Schäfer Scheffler Schenk Scherer Schilling Schlüter Schmid Schmidt Schmitt Schmitz Schneider
      Scholz Schreiber Schröder Schubert Schulte Schultz Schulz Schulze Schumacher Schuster Schütte Schwab Schwarz
      Schwarzkopf Seidel Seifert Siebert Siegel Simon Sommer Stahl Stark Stein Steiner Stephan Stock Strauß Stumpf
      Sturm Thiel Thiele Thomas Thomsen Timm Überschär Ulrich Unger Vogel Vogt Voigt Völker Voß Wagner Walter Weber
      Wegener Weidner Weigel Weiß Wendt Wenzel Werner Westphal Wiegand Wieland Wilke Winkler Winter Witt Witte Wolf
      Wolff Wulf Wunderlich Zabel Zander Ziegler Zimmer Zimmermann`),
  },
  {
    weight: 10,
    first: list(`
      Ayşe Aylin Büşra Canan Dilara Ebru Elif Emine Esra Fatma Filiz Gül Gülay Hatice Hülya Leyla Meryem Nuray Özlem
      Pınar Şebnem Selin Sevgi Sibel Songül Zeynep Ahmet Ali Burak Cem Emre Enes Erkan Furkan Hakan Hasan Ibrahim
      Kemal Mehmet Murat Mustafa Okan Ömer Onur Serkan Sinan Tarık Tolga Ümit Volkan Yasin Yusuf`),
    last: list(`
      Acar Akın Aksoy Aktaş Arslan Aslan Avcı Aydın Bozkurt Bulut Çelik Çetin Demir Demirci Doğan Erdem Erdoğan
      Güler Güneş Gündoğan Kaplan Kara Kaya Keskin Kılıç Koç Korkmaz Köse Kurt Özcan Özdemir Özkan Öztürk Polat
      Şahin Sarı Şen Şimşek Taş Tekin Toprak Turan Uçar Ünal Yavuz Yıldırım Yıldız Yılmaz Yüksel`),
  },
  {
    weight: 7,
    first: list(`
      Agnieszka Aleksandra Beata Dorota Ewa Iwona Joanna Justyna Katarzyna Magdalena Małgorzata Monika Sylwia Adam
      Andrzej Bartosz Dariusz Grzegorz Jacek Krzysztof Łukasz Marcin Paweł Patryk Piotr Rafał Tomasz Zbigniew`),
    last: list(`
      Adamczyk Bąk Dąbrowski Dudek Górski Grabowski Jankowski Kaczmarek Kamiński Kowal Kowalczyk Krawczyk Kubiak
      Lewandowski Majewski Mazur Nowak Pawlak Piątek Przybylski Sikora Sobotta Stępień Szymański Walczak Wieczorek
      Wójcik Woźniak Wróbel Zając Zieliński`),
  },
  {
    weight: 5,
    first: list(`
      Alina Anastasia Ekaterina Elena Galina Irina Larissa Ljudmila Natalia Oksana Oleksandra Olga Svetlana Tatjana
      Viktoria Alexej Andrej Artur Dmitri Eduard Igor Konstantin Maxim Nikolai Sergej Viktor Vitali Waldemar`),
    last: list(`
      Bondarenko Dyck Friesen Ganske Iwanow Kovalenko Kusnezow Melnyk Morosow Pavlenko Petrow Popow Schewtschenko
      Smirnow Sokolow Stoll Tscherkassowa Weiz Wolkow`),
  },
  {
    weight: 4,
    first: list(`
      Amal Amira Aisha Fatima Hanan Laila Layla Mariam Nadia Noor Rania Samira Yasmin Abdul Ahmad Bilal Fadi Hamza
      Hassan Karim Khaled Mahmoud Mohammed Nabil Omar Rami Samir Tarek Youssef`),
    last: list(`
      Abbas Aziz Bakri Barakat Darwisch Haddad Hamdan Hussein Ibrahim Jaber Kassem Khalil Mansour Mousa Nasser Rahman
      Saleh Sayed Suleiman Youssef`),
  },
  {
    weight: 4,
    first: list(`
      Ana Anica Carmen Chiara Dragana Eleni Francesca Giulia Ivana Jelena Lucia Maria Marija Milena Rosa Sofia
      Antonio Carlos Dario Davide Dimitrios Dragan Fabio Giorgos Goran Ivan Luca Marko Mateo Nikola Paolo Pedro Zoran`),
    last: list(`
      Bianchi Blažević Costa Esposito Fernández García Georgiou Horvat Jovanović Jurić Knežević Kovačević Marić
      Marino Martínez Nikolić Papadopoulos Pereira Petrović Ricci Romano Rossi Ruiz Russo Santos Silva Vuković`),
  },
];

const DRAWN: readonly Names[] = ORIGINS.flatMap((origin) => Array<Names>(origin.weight).fill(origin));

/** A name from the lists: now and then a family name of another origin, or two of them. */
export function drawName(random: Random): { readonly firstName: string; readonly lastName: string } {
  const origin = random.pick(DRAWN);
  const firstName = random.pick(origin.first);
  const lastName = random.pick((random.chance(0.08) ? random.pick(DRAWN) : origin).last);
  if (!random.chance(0.04)) return { firstName, lastName };
  const second = random.pick(random.pick(DRAWN).last);
  return { firstName, lastName: second === lastName ? lastName : `${lastName}-${second}` };
}

const LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ı: 'i',
  ł: 'l',
};

/** The part of an e-mail address before the @ for a name, in plain letters. */
export function mailbox(firstName: string, lastName: string): string {
  return `${firstName}.${lastName}`
    .toLowerCase()
    .replace(/[äöüßıł]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z.-]/g, '');
}

/** Gives each address once: `elke.voss`, `elke.voss2`, … */
export function mailboxes(domain: string): (firstName: string, lastName: string) => string {
  const used = new Map<string, number>();
  return (firstName, lastName) => {
    const name = mailbox(firstName, lastName);
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return `${name}${count > 1 ? count : ''}@${domain}`;
  };
}
