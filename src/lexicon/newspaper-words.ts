/** Words by which a newspaper is called for short, if its name ends in them: "the Post". */
export const NEWSPAPER =
  /^(?:Times|Post|Journal|Herald|Tribune|Globe|Telegraph|Chronicle|Mail|Gazette|Observer|Register|Guardian|Examiner)$/
