// Tells the lines that say the weather: what heads them, what they say, whose they are.

/** A longer line is a sentence. */
const LONGEST_LINE = 45;
/** `今日天气`, `天气预报：` */
const HEADING =
  /^(?:今日|明日|今明|本地|本区|[城市]区|近日|未来.{1,3}天)?天气(?:预报|早知道|情况|实况)?[:：]?$/u;
const WEATHER_WORDS =
  /^(?:[\s\u3000，、,；;：:～~\-—－–/|\d.℃°C%至]|今[天日晚夜]|明[天日晚夜]|后天|白天|夜间?|夜里|周[一二三四五六日]|晴|多云|阴|[小中大暴雷阵雨夹雪雾霾]|转|到|间|有时|有|局部(?:地区)?|逐渐|预计|天气|偏?[东南西北]{1,2}风|微风|风力|风向|级|阵风|最[高低]|气温|温度|体感|相对湿度|湿度|降水概率|空气质量|优|良|[轻中重]度污染|紫外线|指数|强|弱|中等|穿衣|洗车|日出|日落|尾号|限行|和|左右|上下|[城市]区|首要污染物|[一二三四五六]级|二氧化[氮硫]|臭氧|PM|油价|\d+号[汽柴]油|元|升)+$/u;

/** `【今日天气】晴，8~17℃` */
const FORECAST = /^【[^【】]{0,6}天气】.*\d/u;

/** What only the weather's figures say, so that no heading is needed. */
const SURE_WEATHER = /℃|[东南西北]风.{0,4}\d.{0,3}级/u;

/** `临江天气：`, `云溪：` before the figures themselves. */
const WEATHER_OF = /^\p{Script=Han}{0,6}?(?=天气\s*[:：])|^\p{Script=Han}{2,5}[:：]/u;
/** `区气象台5月30日17时发布`, `（市气象局提供）`; `市气象台暴雨预警发布` is a headline. */
const OF_STATION =
  /^[（(]?\p{Script=Han}{0,8}(?:气象[台局站]|气象服务中心)(?:(?:[^，。；]{0,15}\d[时分日])?发布|[^，。；]{0,16}提供)[）)]?$/u;

export function headsWeather(text: string): boolean {
  return HEADING.test(text);
}

/** Below its heading, or beside others of the kind. */
export function isWeather(text: string): boolean {
  return text.length <= LONGEST_LINE && (WEATHER_WORDS.test(text) || OF_STATION.test(text));
}

/** Without a heading, too, and behind the name of a place. */
export function isSureWeather(text: string): boolean {
  return SURE_WEATHER.test(text) && isWeather(text.replace(WEATHER_OF, ""));
}

/** Its figures behind a heading in brackets, or whose it is. */
export function isForecast(text: string): boolean {
  return FORECAST.test(text) || OF_STATION.test(text);
}
