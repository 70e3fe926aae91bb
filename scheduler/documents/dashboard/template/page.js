"use strict";

// Whatever goes wrong is told on the page: a picture that is not whole must not look whole.
addEventListener("error", (event) => {
  const fault = document.getElementById("fault");
  fault.hidden = false;
  fault.append(event.message || "?");
});

(() => {
  const find = (id) => document.getElementById(id);
  const SVG = "http://www.w3.org/2000/svg";
  const DAY = 86400000;
  const year = JSON.parse(find("year").textContent);
  const first = Date.parse(year.first);
  const last = year.days.length - 1;

  const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, year.thousands);
  const say = (key, values) => year.words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const dateOf = (day) => new Date(first + day * DAY);
  const two = (value) => String(value).padStart(2, "0");
  const short = (day) => `${two(dateOf(day).getUTCDate())}/${two(dateOf(day).getUTCMonth() + 1)}`;
  const long = (day) => `${short(day)}/${dateOf(day).getUTCFullYear()}`;
  const weekday = (day) => (dateOf(day).getUTCDay() + 6) % 7; // Monday is 0

  function make(name, content, attributes = {}) {
    const made = document.createElement(name);
    made.append(...[content].flat());
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  function draw(name, attributes) {
    const drawn = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) drawn.setAttribute(key, value);
    return drawn;
  }

  // ---- the year, summed up once ------------------------------------------------------------

  const servedOn = year.days.map((crews) => crews.flatMap((crew) => crew[2].flatMap((s) => s[1])));
  const firstDay = year.villages.map(() => Infinity);
  servedOn.forEach((served, day) => {
    for (const [village] of served) firstDay[village] = Math.min(firstDay[village], day);
  });
  const circles = [...document.querySelectorAll(".villages circle")];

  // ---- one day -----------------------------------------------------------------------------

  let shown = last;
  let zoomedBy = 1;
  let station = ""; // the number of the one that the map is zoomed to, else all
  const isOwn = (village) => station === "" || String(year.villages[village][0]) === station;
  const isOwnCrew = (crew) => crew[2].some((session) => session[1].some(([v]) => isOwn(v)));
  const persons = (served) => served.reduce((sum, [v, n]) => sum + (isOwn(v) ? n : 0), 0);

  function show(day) {
    shown = Math.max(0, Math.min(last, day));
    const crews = year.days[shown].filter(isOwnCrew);
    const today = new Set(servedOn[shown].map(([village]) => village));
    for (const circle of circles) {
      const village = Number(circle.dataset.v);
      circle.classList.toggle("pending", firstDay[village] > shown);
      circle.classList.toggle("today", today.has(village));
    }
    const own = firstDay.filter((_, village) => isOwn(village));
    const screened = servedOn.slice(0, shown + 1).reduce((sum, served) => sum + persons(served), 0);
    const name = `${year.weekdays[weekday(shown)]}, ${long(shown)}`;
    find("day").value = shown;
    find("day").setAttribute("aria-valuetext", name);
    find("date").textContent = name;
    find("visited").textContent = `${number(own.filter((day) => day <= shown).length)} / ${number(own.length)}`;
    find("screened").textContent = number(screened);
    find("crews").textContent = number(crews.length);
    listCrews(crews);
    drawTrips(crews);
    moveMarks();
  }

  function listCrews(crews) {
    const place = (number) => year.places[number][0];
    const entry = ([base, doctors, sessions]) => {
      const count = (served) => `${number(persons(served))} ${year.words.persons}`;
      const sites = sessions.map(([site, served]) => `${place(site)} (${count(served)})`);
      return make("li", [make("b", place(base)), ` → ${sites.join(", ")}`, make("small", doctors)]);
    };
    const none = make("li", year.words.no_crews);
    find("crew-list").replaceChildren(...(crews.length ? crews.map(entry) : [none]));
  }

  function drawTrips(crews) {
    const trips = find("map-trips");
    if (!trips) return;
    const drawn = [];
    for (const [base, , sessions] of crews) {
      let [, x1, y1] = year.places[base];
      for (const [site] of sessions) {
        const [, x2, y2] = year.places[site];
        if (x2 === undefined) continue;
        if (site === base) drawn.push(draw("circle", { cx: x2, cy: y2, r: 7 / zoomedBy }));
        else if (x1 !== undefined) drawn.push(draw("line", { x1, y1, x2, y2 }));
        [x1, y1] = [x2, y2];
      }
    }
    trips.replaceChildren(...drawn);
  }

  function moveMarks() {
    const line = find("curve-day");
    const { left, right } = line.dataset;
    const x = Number(left) + ((shown + 1) / (last + 1)) * (right - left);
    line.setAttribute("x1", x);
    line.setAttribute("x2", x);
    const frame = find("load-week");
    const week = Math.floor((shown + weekday(0)) / 7);
    frame.setAttribute("x", Number(frame.dataset.left) + week * frame.dataset.step);
  }

  // ---- slider, buttons, address ------------------------------------------------------------

  let clock = null;

  function play(on) {
    clearInterval(clock);
    clock = on ? setInterval(step, 120) : null;
    find("play").textContent = on ? year.words.pause : year.words.play;
    find("play").setAttribute("aria-pressed", on);
  }

  function step() {
    show(shown + 1);
    if (shown === last) play(false);
  }

  find("play").addEventListener("click", () => {
    if (clock === null && shown === last) show(0);
    play(clock === null);
  });
  find("day").addEventListener("input", (event) => {
    play(false);
    show(Number(event.target.value));
  });
  find("week-back").addEventListener("click", () => show(shown - 7));
  find("week-on").addEventListener("click", () => show(shown + 7));

  // #day=2027-05-20 is that day; #week=20 the last day of that week with a crew out, else its Sunday.
  function follow() {
    const [, day] = location.hash.match(/^#day=(\d{4}-\d\d-\d\d)$/) || [];
    const [, week] = location.hash.match(/^#week=(\d{1,2})$/) || [];
    if (day && !Number.isNaN(Date.parse(day))) show(Math.round((Date.parse(day) - first) / DAY));
    else if (week) show(lastDayOut(sundayOf(Number(week))));
    else return false;
    return true;
  }

  function sundayOf(week) {
    const fourth = Math.round((Date.UTC(dateOf(0).getUTCFullYear(), 0, 4) - first) / DAY);
    return fourth - weekday(fourth) + 7 * week - 1; // 4 January always lies in week 1
  }

  function lastDayOut(sunday) {
    for (let day = sunday; day > sunday - 7; day -= 1) {
      if (year.days[day] && year.days[day].length) return day;
    }
    return sunday;
  }

  addEventListener("hashchange", follow);

  // ---- one station's part of the map -------------------------------------------------------

  const picture = find("map-picture");
  const whole = picture && picture.getAttribute("viewBox").split(" ").map(Number);
  const radii = circles.map((circle) => Number(circle.getAttribute("r")));

  function zoom(chosen) {
    station = chosen;
    const own = station === "" ? [] : circles.filter((c) => isOwn(Number(c.dataset.v)));
    const box = own.length ? boxAround(own) : whole;
    zoomedBy = whole[2] / box[2];
    picture.setAttribute("viewBox", box.map((side) => side.toFixed(1)).join(" "));
    picture.style.setProperty("--k", zoomedBy);
    picture.parentElement.classList.toggle("zoomed", own.length > 0);
    circles.forEach((circle, index) => {
      circle.setAttribute("r", radii[index] / zoomedBy ** 0.65);
      circle.classList.toggle("aside", own.length > 0 && !own.includes(circle));
    });
    show(shown);
  }

  function boxAround(own) {
    const xs = own.map((circle) => Number(circle.getAttribute("cx")));
    const ys = own.map((circle) => Number(circle.getAttribute("cy")));
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const shape = whole[2] / whole[3];
    const width = Math.min(whole[2], 1.25 * Math.max(right - left, (bottom - top) * shape, 60));
    const height = width / shape;
    return [(left + right - width) / 2, (top + bottom - height) / 2, width, height];
  }

  if (picture) find("zoom").addEventListener("change", (event) => zoom(event.target.value));

  // ---- rotation ----------------------------------------------------------------------------

  function filterRotation() {
    const [station, unit] = [find("by-station").value, find("by-unit").value];
    let [all, seen] = [0, 0];
    for (const group of document.querySelectorAll(".gantt-group")) {
      let any = false;
      for (const row of group.querySelectorAll(".gantt-row")) {
        const fits =
          (!station || group.dataset.station === station) && (!unit || row.dataset.unit === unit);
        row.hidden = !fits;
        any = any || fits;
        all += 1;
        seen += fits ? 1 : 0;
      }
      group.hidden = !any;
    }
    find("rows-shown").textContent = say("rows_shown", { shown: number(seen), all: number(all) });
  }

  if (find("gantt")) {
    find("by-station").addEventListener("change", filterRotation);
    find("by-unit").addEventListener("change", filterRotation);
    filterRotation();
  }

  // ---- what the pointer is at --------------------------------------------------------------

  function villageTip(village) {
    const [station, priority, residents, passes] = year.villages[village];
    const lines = [
      year.stations[station],
      `${say("tip_residents", { persons: number(residents) })} · ${say("tip_priority", { priority })}`,
      ...passes.map(([pass, needed, screened, days]) =>
        say("tip_pass", {
          pass,
          needed: number(needed),
          screened: number(screened),
          dates: days.length ? days.map(short).join(", ") : year.words.tip_no_session,
        }),
      ),
    ];
    const today = servedOn[shown].filter((s) => s[0] === village).reduce((a, s) => a + s[1], 0);
    if (today) lines.push(say("tip_today", { persons: number(today) }));
    const name = year.places[year.firstVillage + village][0];
    return [make("b", name), ...lines.map((line) => make("div", line))];
  }

  function point(event) {
    const at = event.target.closest && event.target.closest("[data-v],[data-tip]");
    const tip = find("tip");
    tip.hidden = !at;
    if (!at) return;
    const { v, tip: text } = at.dataset;
    tip.replaceChildren(...(v === undefined ? [text] : villageTip(Number(v))));
    const { width, height } = tip.getBoundingClientRect();
    const left = Math.min(event.clientX + 14, innerWidth - width - 8);
    const below = event.clientY + 18;
    const top = below + height > innerHeight - 8 ? event.clientY - height - 12 : below;
    tip.style.left = `${Math.max(8, left)}px`;
    tip.style.top = `${Math.max(8, top)}px`;
  }

  document.addEventListener("pointermove", point);
  document.addEventListener("pointerdown", point);
  addEventListener("scroll", () => (find("tip").hidden = true), { passive: true });

  addEventListener("beforeprint", () => (document.querySelector("details.tiers").open = true));

  if (!follow()) show(last);
})();
